import { PracticePage } from '../practice/PracticePage.tsx';

export { links } from '../formulaFaces.ts';

export default PracticePage;
