import { ReviewPage } from '../review/ReviewPage.tsx';

export { links } from '../formulaFaces.ts';

export default ReviewPage;
