/** A row of the table of derivatives. */
export interface Identity {
  readonly id: string;
  /** The function, as it is typed. */
  readonly f: string;
  readonly by: string;
  /** The derivative, as it is typed. */
  readonly form: string;
  /** When it holds, where it does not always. */
  readonly needs?: string;
  readonly group: 'vector' | 'matrix' | 'inverse' | 'more';
}

/** What the groups are called. */
export const GROUPS: Readonly<Record<Identity['group'], string>> = {
  vector: 'by a column: rows',
  matrix: 'by a matrix: its shape',
  inverse: 'inverse and determinant',
  more: 'entry by entry, and vec',
};

/** The table of the lesson, each row checked anew at random inputs wherever it is shown. */
export const IDENTITIES: readonly Identity[] = [
  { id: 'ax', group: 'vector', f: "a'*x", by: 'x', form: "a'" },
  { id: 'xAx', group: 'vector', f: "x'*A*x", by: 'x', form: "x'*(A+A')" },
  {
    id: 'xSx',
    group: 'vector',
    f: "S: 3x3 sym; x'*S*x",
    by: 'x',
    form: "2*x'*S",
    needs: 'S symmetric',
  },
  { id: 'xAy', group: 'vector', f: "x'*A*y", by: 'x', form: "y'*A'" },
  { id: 'lsq', group: 'vector', f: 'norm2(A*x-b)^2', by: 'x', form: "2*(A*x-b)'*A" },
  { id: 'norm', group: 'vector', f: 'norm2(x)', by: 'x', form: "x'/norm2(x)", needs: 'x ≠ 0' },
  {
    id: 'crossentropy',
    group: 'vector',
    f: "z: 3; p: 3 prob; logsumexp(z)-p'*z",
    by: 'z',
    form: "(softmax(z)-p)'",
  },
  { id: 'Ax', group: 'vector', f: 'A*x', by: 'x', form: 'A' },
  {
    id: 'softmax',
    group: 'vector',
    f: 'z: 3; softmax(z)',
    by: 'z',
    form: "diag(softmax(z))-softmax(z)*softmax(z)'",
  },
  { id: 'trAB', group: 'matrix', f: 'tr(A*B)', by: 'A', form: "B'" },
  { id: 'aAb', group: 'matrix', f: "a'*A*b", by: 'A', form: "a*b'" },
  { id: 'trAXB', group: 'matrix', f: "tr(A'*X*B)", by: 'X', form: "A*B'" },
  { id: 'trXAX', group: 'matrix', f: "tr(X'*A*X)", by: 'X', form: "(A+A')*X" },
  { id: 'lsqA', group: 'matrix', f: 'norm2(A*x-b)^2', by: 'A', form: "2*(A*x-b)*x'" },
  { id: 'normF', group: 'matrix', f: 'normF(A)^2', by: 'A', form: '2*A' },
  { id: 'fit', group: 'matrix', f: 'normF(A*B-C)^2', by: 'A', form: "2*(A*B-C)*B'" },
  { id: 'sum', group: 'matrix', f: 'A: 3x2; sum(A)', by: 'A', form: 'ones(3,2)' },
  {
    id: 'inv',
    group: 'inverse',
    f: "a'*inv(A)*b",
    by: 'A',
    form: "-inv(A)'*a*b'*inv(A)'",
    needs: 'A invertible',
  },
  {
    id: 'det',
    group: 'inverse',
    f: 'det(A)',
    by: 'A',
    form: "det(A)*inv(A)'",
    needs: 'A invertible',
  },
  { id: 'logdet', group: 'inverse', f: 'logdet(A)', by: 'A', form: "inv(A)'", needs: 'det A > 0' },
  {
    id: 'logdetS',
    group: 'inverse',
    f: 'S: 3x3 spd; logdet(S)',
    by: 'S',
    form: 'inv(S)',
    needs: 'S positive definite, entries independent',
  },
  { id: 'hadamard', group: 'more', f: 'sum(A.*B)', by: 'A', form: 'B' },
  { id: 'tanh', group: 'more', f: "z: 3; a'*tanh(z)", by: 'z', form: "(a.*(1-tanh(z).^2))'" },
  { id: 'layer', group: 'more', f: "d'*(W*x+b)", by: 'W', form: "d*x'" },
  {
    id: 'vec',
    group: 'more',
    f: 'A: 2x2; B: 2x2; X: 2x2; A*X*B',
    by: 'X',
    form: '[B[1,1]*A[1,1], B[1,1]*A[1,2], B[2,1]*A[1,1], B[2,1]*A[1,2]; B[1,1]*A[2,1], B[1,1]*A[2,2], B[2,1]*A[2,1], B[2,1]*A[2,2]; B[1,2]*A[1,1], B[1,2]*A[1,2], B[2,2]*A[1,1], B[2,2]*A[1,2]; B[1,2]*A[2,1], B[1,2]*A[2,2], B[2,2]*A[2,1], B[2,2]*A[2,2]]',
    needs: 'vec column by column; this is Bᵀ ⊗ A',
  },
];

export const identityOf = (id: string): Identity | undefined =>
  IDENTITIES.find((one) => one.id === id);
