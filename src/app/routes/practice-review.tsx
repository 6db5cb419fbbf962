import { ReviewPage } from '../practice/ReviewPage.tsx';

export { links } from '../formulaFaces.ts';

export default ReviewPage;
