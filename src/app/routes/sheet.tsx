import { SheetPage } from '../sheet/SheetPage.tsx';

export { links } from '../formulaFaces.ts';

export default SheetPage;
