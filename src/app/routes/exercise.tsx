import { ExercisePage } from '../exercise/ExercisePage.tsx';

export { links } from '../formulaFaces.ts';

export default ExercisePage;
