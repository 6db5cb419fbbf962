import { LessonPractice } from '../practice/LessonPractice.tsx';

export { links } from '../formulaFaces.ts';

export default LessonPractice;
