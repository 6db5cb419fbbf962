import { exercises, skills } from 'virtual:exercises';
import { found, type ContentEntry } from 'virtual:search-index';
import { terms } from 'virtual:glossary';
import { lessonPath, lessons, twoDigits } from '../../lessons/catalogue.ts';
import { widgets } from '../../widgets/catalogue.ts';

/** The kinds of things that can be found, with the heading of each in the list of results. */
export const KINDS = {
  term: 'Glossary',
  sheet: 'Cheat sheet',
  lesson: 'Lessons',
  section: 'Sections',
  statement: 'Definitions and theorems',
  formula: 'Formulas',
  exercise: 'Exercises',
  page: 'Labs and pages',
} as const;

export type Kind = keyof typeof KINDS;

export interface Entry {
  readonly id: number;
  readonly kind: Kind;
  readonly title: string;
  readonly to: string;
  /** Where it stands, as shown beside the title. */
  readonly place: string;
  /** Other names, which count almost as much as the title. */
  readonly aliases: readonly string[];
  readonly text: string;
  readonly tex?: string;
  /** False for a lesson that is only announced. */
  readonly ready: boolean;
}

type Draft = Omit<Entry, 'id'>;

const inLesson = ({ kind, lesson: number, place }: ContentEntry): string => {
  const lesson = lessons[number - 1];
  if (kind !== 'term' && kind !== 'sheet')
    return [`Lesson ${twoDigits(number)}`, place].filter(Boolean).join(' · ');
  return lesson.ready
    ? `Lesson ${twoDigits(number)}`
    : `Lesson ${twoDigits(number)}, in preparation`;
};

const fromContent = (entry: ContentEntry): Draft => ({
  kind: entry.kind,
  title: entry.title,
  to: entry.to,
  place: inLesson(entry),
  aliases: entry.aliases ?? [],
  text: entry.text ?? '',
  ready: true,
  ...(entry.tex !== undefined && { tex: entry.tex }),
});

/** A lesson in preparation is found too, by the terms it is going to teach; it leads to the path. */
const fromCatalogue = lessons.map((lesson): Draft => ({
  kind: 'lesson',
  title: lesson.title,
  to: lesson.ready ? lessonPath(lesson) : '/#lessons',
  place: `Lesson ${twoDigits(lesson.number)}${lesson.ready ? '' : ', in preparation'}`,
  aliases: [lesson.short, `lesson ${lesson.number}`, `lesson ${twoDigits(lesson.number)}`],
  text: [
    lesson.deck,
    ...terms.filter((term) => term.lesson === lesson.number).map(({ title }) => title),
  ].join(' '),
  ready: lesson.ready,
}));

const labs = Object.entries(widgets).map(([id, { title }]): Draft => ({
  kind: 'page',
  title: `${title} lab`,
  to: `/lab/${id}/`,
  place: 'Lab',
  aliases: ['laboratory', 'visualizer', 'playground', `${id} lab`],
  text: 'interactive figure your own function',
  ready: true,
}));

const practised = exercises.map(({ id, title, lesson }): Draft => ({
  kind: 'exercise',
  title,
  to: `/x/${id}/`,
  place: `Lesson ${twoDigits(lesson)} · ${id}`,
  aliases: [id],
  text: 'exercise problem practice',
  ready: true,
}));

const pages: readonly Draft[] = [
  {
    kind: 'page',
    title: 'Practice',
    to: '/practice/',
    place: 'Page',
    aliases: ['exercises', 'mastery', 'streak', 'progress', 'my mistakes', 'export', 'erase'],
    text: Object.values(skills).join(' '),
    ready: true,
  },
  {
    kind: 'page',
    title: 'Mixed review',
    to: '/practice/review/',
    place: 'Page',
    aliases: ['spaced repetition', 'due today', 'revision'],
    text: 'exercises of all lessons mixed what is due first',
    ready: true,
  },
  {
    kind: 'page',
    title: 'Compose a worksheet',
    to: '/assign/',
    place: 'Page',
    aliases: ['assign', 'homework', 'teach', 'own exercise', 'for instructors', 'quiz'],
    text: 'link for a class exercises points attempts hints solutions print own exercise without code',
    ready: true,
  },
  {
    kind: 'page',
    title: 'Results of a worksheet',
    to: '/review/',
    place: 'Page',
    aliases: ['grade', 'marks', 'scores', 'CSV', 'check results'],
    text: 'instructor paste links of students table recomputed',
    ready: true,
  },
  {
    kind: 'page',
    title: 'Glossary',
    to: '/glossary/',
    place: 'Page',
    aliases: ['index of terms', 'dictionary', 'vocabulary'],
    text: '',
    ready: true,
  },
  {
    kind: 'page',
    title: 'Cheat sheet of formulas',
    to: '/cheat-sheet/',
    place: 'Page',
    aliases: ['all formulas', 'identities', 'formulary', 'print'],
    text: 'every formula shape needs proof check two pages',
    ready: true,
  },
  {
    kind: 'page',
    title: 'Before you begin',
    to: '/start/',
    place: 'Page',
    aliases: ['prerequisites', 'notation', 'conventions', 'topics', 'introduction'],
    text: 'numerator layout shape convention signs symbols colours book lecture slides corrections how to use',
    ready: true,
  },
  {
    kind: 'page',
    title: 'Writing a lesson',
    to: '/about/writing/',
    place: 'Page',
    aliases: ['for authors', 'MDX vocabulary', 'components', 'contribute', 'content'],
    text: 'definition theorem proof predict widget set num stage step check exercise term table speaker frontmatter formula concept macro glossary numbers build fails preview',
    ready: true,
  },
  {
    kind: 'page',
    title: 'Home',
    to: '/',
    place: 'Page',
    aliases: ['start', 'cover', 'Gradus'],
    text: '',
    ready: true,
  },
  {
    kind: 'page',
    title: 'The path through the lessons',
    to: '/#lessons',
    place: 'Page',
    aliases: ['all lessons', 'course', 'contents', 'syllabus'],
    text: '',
    ready: true,
  },
];

/** Everything that can be found on the site. */
export const entries: readonly Entry[] = [
  ...fromCatalogue,
  ...found.map(fromContent),
  ...practised,
  ...labs,
  ...pages,
].map((draft, id) => ({ ...draft, id }));
