import type { Migration } from '../migrate.ts';

/** What was read of the course, what was answered, and exams that were finished. */
export const course: Migration = {
  version: 240,
  name: 'course',
  up(db) {
    db.exec(`
      CREATE TABLE course_page (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
        read_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE quiz_answer (
        -- The part it was asked in, a slash and the question: practice/menu-of-flows, lab-6/audio-why.
        id TEXT PRIMARY KEY CHECK (id = part || '/' || question),
        part TEXT NOT NULL CHECK (length(part) BETWEEN 1 AND 100),
        question TEXT NOT NULL CHECK (length(question) BETWEEN 1 AND 100),
        -- The last answer, as JSON: an option, several, true or false, an order, or lefts with options.
        answer TEXT NOT NULL CHECK (json_valid(answer)),
        is_right INTEGER NOT NULL CHECK (is_right IN (0, 1)),
        -- How often it was answered, this time included.
        tries INTEGER NOT NULL CHECK (tries >= 1),
        answered_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE course_exam (
        id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
        seed INTEGER NOT NULL,
        seconds INTEGER NOT NULL CHECK (seconds >= 0),
        -- A list of {question, answer, right}; answer is null where none was given.
        answers TEXT NOT NULL CHECK (json_type(answers) = 'array'),
        finished_at TEXT NOT NULL
      ) STRICT;
    `);
  },
};
