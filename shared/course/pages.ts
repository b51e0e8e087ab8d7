/** The pages of the course in the order they are read; only a list. */
import type { CoursePage } from './page.ts';
import { activityLibrariesPage } from './pages/activity-libraries.page.ts';
import { activityTypesPage } from './pages/activity-types.page.ts';
import { audioFilesPage } from './pages/audio-files.page.ts';
import { audioFormatPage } from './pages/audio-format.page.ts';
import { callDistributionPage } from './pages/call-distribution.page.ts';
import { callHandlingResourcesPage } from './pages/call-handling-resources.page.ts';
import { callbackPage } from './pages/callback.page.ts';
import { collectDigitsPage } from './pages/collect-digits.page.ts';
import { conditionAndCasePage } from './pages/condition-and-case.page.ts';
import { connectorsPage } from './pages/connectors.page.ts';
import { customConnectorPage } from './pages/custom-connector.page.ts';
import { dataDipsPage } from './pages/data-dips.page.ts';
import { endingPage } from './pages/ending.page.ts';
import { entryPointsPage } from './pages/entry-points.page.ts';
import { eventHandlersPage } from './pages/event-handlers.page.ts';
import { expressionsPage } from './pages/expressions.page.ts';
import { feedbackPage } from './pages/feedback.page.ts';
import { flowDesignerPage } from './pages/flow-designer.page.ts';
import { flowsPage } from './pages/flows.page.ts';
import { httpMethodsPage } from './pages/http-methods.page.ts';
import { httpParametersPage } from './pages/http-parameters.page.ts';
import { httpRequestAndParsePage } from './pages/http-request-and-parse.page.ts';
import { httpResultPage } from './pages/http-result.page.ts';
import { keyConnectorsPage } from './pages/key-connectors.page.ts';
import { labsPage } from './pages/labs.page.ts';
import { leavingPage } from './pages/leaving.page.ts';
import { mainAndEventFlowsPage } from './pages/main-and-event-flows.page.ts';
import { menuPage } from './pages/menu.page.ts';
import { objectivesPage } from './pages/objectives.page.ts';
import { playingPage } from './pages/playing.page.ts';
import { postCallSurveyPage } from './pages/post-call-survey.page.ts';
import { queueingPage } from './pages/queueing.page.ts';
import { queuesPage } from './pages/queues.page.ts';
import { reviewPage } from './pages/review.page.ts';
import { routingStrategyPage } from './pages/routing-strategy.page.ts';
import { rulesAndGoToPage } from './pages/rules-and-go-to.page.ts';
import { salesforceConnectorPage } from './pages/salesforce-connector.page.ts';
import { screenPopPage } from './pages/screen-pop.page.ts';
import { startActivitiesPage } from './pages/start-activities.page.ts';
import { surveyPlanPage } from './pages/survey-plan.page.ts';
import { testingExpressionsPage } from './pages/testing-expressions.page.ts';
import { validatingPage } from './pages/validating.page.ts';
import { variablesPage } from './pages/variables.page.ts';
import { virtualAgentPage } from './pages/virtual-agent.page.ts';

export interface CourseSection {
  readonly id: string;
  readonly title: string;
  readonly pages: readonly CoursePage[];
}

export const courseSections: readonly CourseSection[] = [
  { id: 'begin', title: 'Begin here', pages: [objectivesPage] },
  {
    id: 'outside',
    title: 'Data from outside',
    pages: [
      connectorsPage,
      salesforceConnectorPage,
      keyConnectorsPage,
      customConnectorPage,
      dataDipsPage,
      httpMethodsPage,
      httpParametersPage,
      httpResultPage,
    ],
  },
  {
    id: 'arrive',
    title: 'Where calls arrive and wait',
    pages: [entryPointsPage, queuesPage, callDistributionPage, callHandlingResourcesPage, routingStrategyPage],
  },
  { id: 'hear', title: 'What callers hear', pages: [audioFilesPage, audioFormatPage] },
  {
    id: 'flows',
    title: 'Flows',
    pages: [
      flowsPage,
      flowDesignerPage,
      mainAndEventFlowsPage,
      activityTypesPage,
      activityLibrariesPage,
      startActivitiesPage,
      eventHandlersPage,
    ],
  },
  {
    id: 'calls',
    title: 'Activities for the call',
    pages: [playingPage, collectDigitsPage, menuPage, queueingPage, callbackPage, screenPopPage, virtualAgentPage],
  },
  {
    id: 'logic',
    title: 'Activities for the logic',
    pages: [variablesPage, httpRequestAndParsePage, rulesAndGoToPage, conditionAndCasePage, endingPage],
  },
  {
    id: 'live',
    title: 'Expressions and going live',
    pages: [expressionsPage, testingExpressionsPage, validatingPage, leavingPage],
  },
  { id: 'after', title: 'After the call', pages: [feedbackPage, postCallSurveyPage, surveyPlanPage] },
  { id: 'end', title: 'Labs and review', pages: [labsPage, reviewPage] },
];
export const coursePages: readonly CoursePage[] = courseSections.flatMap(({ pages }) => pages);

const byId = new Map(coursePages.map(page => [page.id, page]));
export const coursePageOf = (id: string): CoursePage | null => byId.get(id) ?? null;
