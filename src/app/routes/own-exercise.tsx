import { OwnPage } from '../exercise/OwnPage.tsx';

export { links } from '../formulaFaces.ts';

export default OwnPage;
