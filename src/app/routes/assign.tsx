import { AssignPage } from '../assign/AssignPage.tsx';

export { links } from '../formulaFaces.ts';

export default AssignPage;
