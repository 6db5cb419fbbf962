import { CheatSheetPage } from '../cheat-sheet/CheatSheetPage.tsx';

export { links } from '../formulaFaces.ts';

export default CheatSheetPage;
