import { LabsPage } from '../LabsPage.tsx';

export default LabsPage;
