/** The kinds of mistakes, in words for a table of results. */
export const TAGS = {
  TRANSPOSE: 'a transpose missing, or one too many',
  ORDER: 'factors in the wrong order',
  EVAL_POINT: 'the right derivative at the wrong point',
  MISSING_INNER: 'a factor of the chain left out',
  HYPOTHESIS: 'what a formula needs, misjudged',
  FACTOR2: 'a factor 2 or ½ too many or too few',
  SIGN: 'a minus lost or gained',
} as const;
export type Tag = keyof typeof TAGS;

export interface Broken {
  readonly tag: Tag;
  readonly tex: string;
  readonly text?: string;
  /** Why it is wrong, and which of the three checks sees it. */
  readonly why: string;
}

export interface Line {
  readonly id: string;
  readonly tex: string;
  /** The right side in the language, with the function that it differentiates: compared by AD. */
  readonly ad?: { readonly names: string; readonly f: string; readonly by: string };
  readonly text?: string;
  readonly broken: readonly Broken[];
  /** The kind of mistake that makes one doubt the right line, and the answer to the doubt. */
  readonly doubt: readonly [tag: Tag, say: string];
}

/** Lines of the sheet, each with the ways in which one symbol breaks it. */
export const LINES: readonly Line[] = [
  {
    id: 'chain',
    tex: 'J_{\\mathbf f\\circ\\mathbf g}(\\mathbf x)=J_{\\mathbf f}(\\mathbf g(\\mathbf x))\\,J_{\\mathbf g}(\\mathbf x)',
    broken: [
      {
        tag: 'ORDER',
        tex: 'J_{\\mathbf f\\circ\\mathbf g}(\\mathbf x)=J_{\\mathbf g}(\\mathbf x)\\,J_{\\mathbf f}(\\mathbf g(\\mathbf x))',
        why: 'Shape: $(m\\times n)(k\\times m)$ does not multiply in general. What acts last stands leftmost.',
      },
      {
        tag: 'EVAL_POINT',
        tex: 'J_{\\mathbf f\\circ\\mathbf g}(\\mathbf x)=J_{\\mathbf f}(\\mathbf x)\\,J_{\\mathbf g}(\\mathbf x)',
        why: 'Shapes do not see it; one number does: $\\sin(x^2)$ has the slope $\\cos(x^2)\\cdot2x$, not $\\cos(x)\\cdot2x$. The outer Jacobian is taken at $\\mathbf g(\\mathbf x)$.',
      },
    ],
    doubt: [
      'ORDER',
      'What acts last stands leftmost, and $(k\\times m)(m\\times n)$ multiplies. Each factor is taken where its map stands.',
    ],
  },
  {
    id: 'curvature',
    tex: '\\dfrac{\\mathrm d^2}{\\mathrm dt^2}f(\\mathbf x+t\\,\\mathbf d)\\Big|_{t=0}=\\mathbf d^{\\top}H\\,\\mathbf d',
    broken: [
      {
        tag: 'FACTOR2',
        tex: '\\dfrac{\\mathrm d^2}{\\mathrm dt^2}f(\\mathbf x+t\\,\\mathbf d)\\Big|_{t=0}=\\tfrac12\\,\\mathbf d^{\\top}H\\,\\mathbf d',
        why: 'One number: $f=x^2$ has the second derivative $2$, which is all of $H$. The $\\tfrac12$ belongs to the Taylor model.',
      },
    ],
    doubt: [
      'FACTOR2',
      'You missed the $\\tfrac12$, but that belongs to the Taylor model; differentiating $\\tfrac12t^2$ twice removes it.',
    ],
  },
  {
    id: 'taylor',
    tex: 'f(\\mathbf x+\\mathbf h)=f+\\nabla f\\,\\mathbf h+\\tfrac12\\mathbf h^{\\top}H\\,\\mathbf h+o(\\lVert\\mathbf h\\rVert^2)',
    broken: [
      {
        tag: 'FACTOR2',
        tex: 'f(\\mathbf x+\\mathbf h)=f+\\nabla f\\,\\mathbf h+\\mathbf h^{\\top}H\\,\\mathbf h+o(\\lVert\\mathbf h\\rVert^2)',
        why: 'One number: with $f=x^2$ the line gives $x^2+2xh+2h^2$, and $(x+h)^2$ has only one $h^2$. The $\\tfrac12$ is missing.',
      },
    ],
    doubt: [
      'FACTOR2',
      'The $\\tfrac12$ is needed: $f=x^2$ has $H=2$, and $(x+h)^2$ has a single $h^2$.',
    ],
  },
  {
    id: 'step',
    tex: '\\mathbf x_{t+1}=\\mathbf x_t-\\eta\\,\\nabla f(\\mathbf x_t)^{\\top}\\quad\\text{(gradient descent)}',
    broken: [
      {
        tag: 'SIGN',
        tex: '\\mathbf x_{t+1}=\\mathbf x_t+\\eta\\,\\nabla f(\\mathbf x_t)^{\\top}\\quad\\text{(gradient descent)}',
        why: 'Shapes do not see a sign; $f=x^2$ does: from $x=1$ this step goes to $1+2\\eta$, uphill.',
      },
      {
        tag: 'TRANSPOSE',
        tex: '\\mathbf x_{t+1}=\\mathbf x_t-\\eta\\,\\nabla f(\\mathbf x_t)\\quad\\text{(gradient descent)}',
        why: 'Shape: $\\mathbf x_t$ is a column, $\\nabla f$ a row, and a column and a row do not add. The gradient must stand up first.',
      },
    ],
    doubt: [
      'SIGN',
      'Down is minus the gradient, and the transpose stands it up as a column so that it can be subtracted.',
    ],
  },
  {
    id: 'newton',
    tex: 'H\\,\\mathbf h=-\\nabla f^{\\top}\\quad\\text{(Newton step)}',
    broken: [
      {
        tag: 'SIGN',
        tex: 'H\\,\\mathbf h=\\nabla f^{\\top}\\quad\\text{(Newton step)}',
        why: 'One number: for $f=x^2$ at $x=1$ this gives $h=1$, away from the minimum at $0$. The minus is missing.',
      },
    ],
    doubt: [
      'SIGN',
      'The model’s gradient $\\nabla f^{\\top}+H\\,\\mathbf h$ is set to zero, which gives the minus.',
    ],
  },
  {
    id: 'bilinear',
    tex: '\\dfrac{\\partial}{\\partial A}\\,\\mathbf a^{\\top}\\!A\\,\\mathbf b=\\mathbf a\\,\\mathbf b^{\\top}',
    ad: { names: 'A: 3x2; a: 3; b: 2', f: "a'*A*b", by: 'A' },
    text: "a*b'",
    broken: [
      {
        tag: 'TRANSPOSE',
        tex: '\\dfrac{\\partial}{\\partial A}\\,\\mathbf a^{\\top}\\!A\\,\\mathbf b=\\mathbf b\\,\\mathbf a^{\\top}',
        text: "b*a'",
        why: 'Shape: the derivative is $m\\times n$ like $A$, and $\\mathbf b\\,\\mathbf a^{\\top}$ is $n\\times m$.',
      },
    ],
    doubt: [
      'TRANSPOSE',
      'Moving $A_{ij}$ moves the number by $a_ib_j$, and that is the entry of $\\mathbf a\\,\\mathbf b^{\\top}$.',
    ],
  },
  {
    id: 'trace',
    tex: '\\dfrac{\\partial}{\\partial A}\\operatorname{tr}(AB)=B^{\\top}',
    ad: { names: 'A: 3x2; B: 2x3', f: 'tr(A*B)', by: 'A' },
    text: "B'",
    broken: [
      {
        tag: 'TRANSPOSE',
        tex: '\\dfrac{\\partial}{\\partial A}\\operatorname{tr}(AB)=B',
        text: 'B',
        why: 'Shape: $B$ is $n\\times m$, and the derivative must be $m\\times n$ like $A$.',
      },
    ],
    doubt: ['TRANSPOSE', '$B^{\\top}$ has the shape of $A$, as it must.'],
  },
  {
    id: 'logdet',
    tex: '\\dfrac{\\partial}{\\partial A}\\log\\det A=A^{-\\top}\\quad\\text{for }\\det A>0',
    ad: { names: 'A: 3x3', f: 'logdet(A)', by: 'A' },
    text: "inv(A)'",
    broken: [
      {
        tag: 'TRANSPOSE',
        tex: '\\dfrac{\\partial}{\\partial A}\\log\\det A=A^{-1}\\quad\\text{for }\\det A>0',
        text: 'inv(A)',
        why: 'Neither the shape nor one number sees it; a matrix that is not symmetric does. The trace $\\operatorname{tr}(A^{-1}\\mathrm dA)$ holds $M^{\\top}$.',
      },
      {
        tag: 'HYPOTHESIS',
        tex: '\\dfrac{\\partial}{\\partial A}\\log\\det A=A^{-\\top}\\quad\\text{for every square }A',
        text: "inv(A)'",
        why: 'Put in $A=0$: no logarithm, no inverse. It needs $\\det A>0$.',
      },
    ],
    doubt: [
      'HYPOTHESIS',
      'The line is complete. It does not need $A$ positive definite, nor symmetric; $\\det A>0$ is enough.',
    ],
  },
  {
    id: 'quadratic',
    tex: '\\nabla(\\mathbf x^{\\top}\\!A\\,\\mathbf x)=\\mathbf x^{\\top}(A+A^{\\top})\\quad\\text{for every square }A',
    ad: { names: 'A: 3x3; x: 3', f: "x'*A*x", by: 'x' },
    text: "x'*(A+A')",
    broken: [
      {
        tag: 'HYPOTHESIS',
        tex: '\\nabla(\\mathbf x^{\\top}\\!A\\,\\mathbf x)=2\\,\\mathbf x^{\\top}\\!A\\quad\\text{for every square }A',
        text: "2*x'*A",
        why: 'Shape and one number agree; the smallest matrix that is not symmetric does not. It needs $A=A^{\\top}$.',
      },
      {
        tag: 'TRANSPOSE',
        tex: '\\nabla(\\mathbf x^{\\top}\\!A\\,\\mathbf x)=(A+A^{\\top})\\,\\mathbf x\\quad\\text{for every square }A',
        text: "(A+A')*x",
        why: 'Shape: that is a column, and a gradient is a row in this course.',
      },
    ],
    doubt: [
      'HYPOTHESIS',
      'It is $2\\mathbf x^{\\top}\\!A$ that needs a symmetric $A$; the sum $A+A^{\\top}$ needs nothing.',
    ],
  },
  {
    id: 'squares',
    tex: '\\nabla\\lVert A\\mathbf x-\\mathbf b\\rVert^2=2(A\\mathbf x-\\mathbf b)^{\\top}A',
    ad: { names: 'A: 4x3; x: 3; b: 4', f: 'norm2(A*x-b)^2', by: 'x' },
    text: "2*(A*x-b)'*A",
    broken: [
      {
        tag: 'TRANSPOSE',
        tex: '\\nabla\\lVert A\\mathbf x-\\mathbf b\\rVert^2=2(A\\mathbf x-\\mathbf b)A',
        text: '2*(A*x-b)*A',
        why: 'Shape: a column does not multiply a matrix from the left. The residual must be turned into a row.',
      },
      {
        tag: 'MISSING_INNER',
        tex: '\\nabla\\lVert A\\mathbf x-\\mathbf b\\rVert^2=2(A\\mathbf x-\\mathbf b)^{\\top}',
        text: "2*(A*x-b)'",
        why: 'Shape: that is a row of $m$, and $\\mathbf x$ has $n$ entries. The inner Jacobian $A$ is missing behind it.',
      },
      {
        tag: 'FACTOR2',
        tex: '\\nabla\\lVert A\\mathbf x-\\mathbf b\\rVert^2=(A\\mathbf x-\\mathbf b)^{\\top}A',
        text: "(A*x-b)'*A",
        why: 'One number: $(ax-b)^2$ has the slope $2(ax-b)\\,a$. The 2 is missing.',
      },
    ],
    doubt: [
      'TRANSPOSE',
      '$(1\\times m)(m\\times n)$ multiplies and is a row of $n$, and for one number it is $2(ax-b)\\,a$.',
    ],
  },
  {
    id: 'inverse',
    tex: '\\dfrac{\\partial}{\\partial A}\\,\\mathbf a^{\\top}\\!A^{-1}\\mathbf b=-A^{-\\top}\\mathbf a\\,\\mathbf b^{\\top}A^{-\\top}',
    ad: { names: 'A: 3x3; a: 3; b: 3', f: "a'*inv(A)*b", by: 'A' },
    text: "-inv(A)'*a*b'*inv(A)'",
    broken: [
      {
        tag: 'SIGN',
        tex: '\\dfrac{\\partial}{\\partial A}\\,\\mathbf a^{\\top}\\!A^{-1}\\mathbf b=A^{-\\top}\\mathbf a\\,\\mathbf b^{\\top}A^{-\\top}',
        text: "inv(A)'*a*b'*inv(A)'",
        why: 'One number: $1/a$ falls as $a$ grows, with the slope $-1/a^2$. The minus is missing.',
      },
      {
        tag: 'ORDER',
        tex: '\\dfrac{\\partial}{\\partial A}\\,\\mathbf a^{\\top}\\!A^{-1}\\mathbf b=-A^{-\\top}A^{-\\top}\\mathbf a\\,\\mathbf b^{\\top}',
        text: "-inv(A)'*inv(A)'*a*b'",
        why: 'Shape and one number agree. In $\\mathrm d(A^{-1})=-A^{-1}\\,\\mathrm dA\\,A^{-1}$ one inverse stands on each side of the move, and so it does in the result.',
      },
    ],
    doubt: [
      'ORDER',
      'One inverse stands on each side of $\\mathrm dA$, and one on each side of $\\mathbf a\\,\\mathbf b^{\\top}$.',
    ],
  },
  {
    id: 'softmax',
    tex: '\\dfrac{\\partial}{\\partial\\mathbf x}\\operatorname{softmax}(\\mathbf x)=\\operatorname{diag}(\\mathbf s)-\\mathbf s\\,\\mathbf s^{\\top}',
    ad: { names: 'x: 3', f: 'softmax(x)', by: 'x' },
    text: "diag(softmax(x))-softmax(x)*softmax(x)'",
    broken: [
      {
        tag: 'HYPOTHESIS',
        tex: '\\dfrac{\\partial}{\\partial\\mathbf x}\\operatorname{softmax}(\\mathbf x)=\\operatorname{diag}(\\mathbf s\\odot(1-\\mathbf s))',
        text: 'diag(softmax(x).*(1-softmax(x)))',
        why: 'That is the rule of elementwise maps, and softmax is none: raise one logit, and all other probabilities fall.',
      },
    ],
    doubt: [
      'HYPOTHESIS',
      'Softmax is not elementwise, so its Jacobian is not diagonal: every output depends on every input.',
    ],
  },
  {
    id: 'layer',
    tex: "\\dfrac{\\partial}{\\partial\\mathbf x}\\,\\tanh(W\\mathbf x)=\\operatorname{diag}\\big(\\tanh'(W\\mathbf x)\\big)\\,W",
    ad: { names: 'W: 3x2; x: 2', f: 'tanh(W*x)', by: 'x' },
    text: 'diag(1-tanh(W*x).^2)*W',
    broken: [
      {
        tag: 'MISSING_INNER',
        tex: "\\dfrac{\\partial}{\\partial\\mathbf x}\\,\\tanh(W\\mathbf x)=\\operatorname{diag}\\big(\\tanh'(W\\mathbf x)\\big)",
        text: 'diag(1-tanh(W*x).^2)',
        why: 'Shape: that is $m\\times m$, and $m\\times n$ is wanted. The inner Jacobian $W$ is missing.',
      },
      {
        tag: 'ORDER',
        tex: "\\dfrac{\\partial}{\\partial\\mathbf x}\\,\\tanh(W\\mathbf x)=W\\operatorname{diag}\\big(\\tanh'(W\\mathbf x)\\big)",
        text: 'W*diag(1-tanh(W*x).^2)',
        why: 'Shape: $(m\\times n)(m\\times m)$ does not multiply in general. The outer slopes multiply from the left.',
      },
    ],
    doubt: [
      'MISSING_INNER',
      'No factor is missing: the outer slopes multiply rows of $W$ from the left, and $W$ is the inner Jacobian.',
    ],
  },
];
