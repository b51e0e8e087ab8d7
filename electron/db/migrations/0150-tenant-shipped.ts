import type { Migration } from '../migrate.ts';

/** What every tenant has from its first day; the same as `shared/tenant/shipped.ts` on the day this step was written. */
export const tenantShipped: Migration = {
  version: 150,
  name: 'tenant-shipped',
  up(db) {
    db.exec(`
      INSERT INTO tenant_settings (id, revision, name, description, timezone, short_call_threshold, sudden_disconnect_threshold, default_ani_id, timeout_desktop_inactivity, timeout_desktop_inactivity_mins, record_all_calls, maximum_skills, maximum_text_skills) VALUES
        ('tenant', 0, 'My Contact Center', '', 'UTC', 0, 0, NULL, 0, 60, 0, 50, 10);
      INSERT INTO multimedia_profile (id, revision, name, description, blending_mode, telephony, chat, email, social, active, system_default) VALUES
        ('default-telephony-profile', 0, 'Default_Telephony_Profile', '', 'BLENDED', 1, 0, 0, 0, 1, 1),
        ('default-multimedia-profile', 0, 'Default_Multimedia_Profile', '', 'BLENDED', 1, 5, 5, 5, 1, 1);
      INSERT INTO work_type (id, revision, name, description, work_type_code, active, system_default) VALUES
        ('default-idle-work', 0, 'Idle', '', 'IDLE_CODE', 1, 1),
        ('default-wrap-up-work', 0, 'Wrap-up', '', 'WRAP_UP_CODE', 1, 1);
      INSERT INTO auxiliary_code (id, revision, name, description, work_type_code, work_type_id, default_code, active, system_default) VALUES
        ('default-idle-code', 0, 'Break', '', 'IDLE_CODE', 'default-idle-work', 1, 1, 0),
        ('default-wrap-up-code', 0, 'Done', '', 'WRAP_UP_CODE', 'default-wrap-up-work', 1, 1, 0);
      INSERT INTO user_profile (id, revision, name, description, profile_type, access_all_modules, provisioning_module, routing_strategy_module, manage_media_files, manage_call_flow_scripts, access_all_entry_points, access_all_sites, access_all_queues, access_all_teams, active, system_default) VALUES
        ('administrator', 0, 'Administrator', '', 'ADMINISTRATOR', 'ALL', 'NONE', 'NONE', 0, 0, 'ALL', 'ALL', 'ALL', 'ALL', 1, 1),
        ('supervisor', 0, 'Supervisor', '', 'SUPERVISOR', 'NONE', 'NONE', 'NONE', 0, 0, 'ALL', 'ALL', 'ALL', 'ALL', 1, 1),
        ('premium-agent', 0, 'Premium Agent', '', 'PREMIUM_AGENT', 'NONE', 'NONE', 'NONE', 0, 0, 'ALL', 'ALL', 'ALL', 'ALL', 1, 1),
        ('standard-agent', 0, 'Standard Agent', '', 'STANDARD_AGENT', 'NONE', 'NONE', 'NONE', 0, 0, 'ALL', 'ALL', 'ALL', 'ALL', 1, 1);
      INSERT INTO agent_profile (id, revision, name, description, parent_type, site_id, screen_popup, last_agent_routing, auto_answer, auto_wrap_up, auto_wrap_after_seconds, allow_auto_wrap_up_extension, agent_available_after_outdial, access_wrap_up_code, access_idle_code, access_entry_point, access_queue, access_buddy_team, consult_to_queue, outdial_enabled, outdial_entry_point_id, outdial_ani_id, address_book_id, agent_dn_validation, view_agent_statistics, view_queue_statistics, view_team_statistics, active, system_default) VALUES
        ('agent-profile', 0, 'Agent-Profile', '', 'ORGANIZATION', NULL, 0, 0, 0, 0, 60, 0, 0, 'ALL', 'ALL', 'ALL', 'ALL', 'ALL', 0, 0, NULL, NULL, NULL, 'ALL', 1, 0, 0, 1, 1),
        ('agent-profile-auto-wrap-up', 0, 'Agent-Profile (Auto WrapUp)', '', 'ORGANIZATION', NULL, 0, 0, 0, 1, 60, 0, 0, 'ALL', 'ALL', 'ALL', 'ALL', 'ALL', 0, 0, NULL, NULL, NULL, 'ALL', 1, 0, 0, 1, 1);
      INSERT INTO global_variable (id, revision, name, description, variable_type, default_value, agent_viewable, desktop_label, agent_editable, reportable, sensitive, active, system_default) VALUES
        ('global-feedback-survey-optin', 0, 'Global_FeedbackSurveyOptin', '', 'STRING', '', 0, '', 0, 0, 0, 1, 1),
        ('global-language', 0, 'Global_Language', '', 'STRING', 'en-US', 0, '', 0, 0, 0, 1, 1),
        ('global-voice-name', 0, 'Global_VoiceName', '', 'STRING', 'Automatic', 0, '', 0, 0, 0, 1, 1);
    `);
  },
};
