/** A state worth beginning with, as a link. */
interface Opening {
  readonly label: string;
  readonly query: string;
}

interface Lab {
  readonly id: string;
  /** One line that says what it is for. */
  readonly deck: string;
  /** Ids of the lessons that it belongs to. */
  readonly lessons: readonly string[];
  readonly openings: readonly Opening[];
}

/** The labs as they are listed: what each is for, and where one might begin. */
export const labs: readonly Lab[] = [
  {
    id: 'tangent',
    deck: 'A curve, its line, and what the line misses.',
    lessons: ['01-univariate'],
    openings: [
      { label: 'zoom to a line', query: 'f=x^3-2x&at=1&h=0.1' },
      { label: 'a kink', query: 'f=abs(x)&at=0&h=0.5&m=0' },
      { label: 'how small a step', query: 'f=exp(x)&at=1&look=steps&h=0.001' },
      { label: 'a chain of two', query: 'f=u%3Dx^2;y%3Dsin(u)&at=1.2&look=chain' },
      { label: 'where autodiff is wrong', query: 'f=relu(x)-relu(-x)&at=0&h=0.5' },
    ],
  },
  {
    id: 'gradient',
    deck: 'The slope in every direction, and where there is none.',
    lessons: ['02-partials-gradient'],
    openings: [
      { label: 'a slope', query: 'f=x^2*y+3y&at=2,-1' },
      { label: 'two slices', query: 'f=x^2+4y^2&at=1,0.5&pane=slices' },
      {
        label: 'slopes without a gradient',
        query: 'f=f(x,y)=x^2*y/(x^2+y^2);f(0,0)=0&at=0,0&pane=polar',
      },
      { label: 'a kink', query: 'f=abs(x)+abs(y)&at=0,0&pane=polar' },
      {
        label: 'the tangent plane',
        query: 'f=x^2*y+3y&at=2,-1&look=space&pane=error&h=0.14142135623730953&angle=45',
      },
    ],
  },
  {
    id: 'jacobian',
    deck: 'Any map, the matrix beneath it, and what that does to space.',
    lessons: ['03-jacobian'],
    openings: [
      {
        label: 'a square that stays one',
        query: 'f=(x^2-y^2,2x*y)&at=1,2&h=0.1,-0.05&size=0.2&zoom=near',
      },
      { label: 'polar coordinates', query: 'f=f(r,theta)=(r*cos(theta),r*sin(theta))' },
      { label: 'softmax is not elementwise', query: 'f=x:3;softmax(x)&show=c3' },
      { label: 'a rank that collapses', query: 'f=(x+y,2x+2y)&pane=space' },
      { label: 'a fold', query: 'f=(x^2,y+x/2)' },
      {
        label: 'a surface in space',
        query: 'f=f(s,t)=((2+cos(t))*cos(s),(2+cos(t))*sin(s),sin(t))&area=grid',
      },
      { label: 'forward or reverse', query: 'f=(x/z,y/z)&pane=dual&sweeps=1' },
    ],
  },
  {
    id: 'chain',
    deck: 'Maps one after the other, and what their product costs.',
    lessons: ['05-chain-rule'],
    openings: [
      { label: 'two maps', query: 'f=g=(x*y,x%2By);f=g[1]^2%2B3*g[2]&at=2,1&h=0.1,0' },
      {
        label: 'a layer with its loss',
        query:
          'f=x:2;W=[1,-1;0.5,2];b=(0,-1);t=(1,0);z=W*x%2Bb;a=tanh(z);L=1/2*norm2(a-t)^2&at=2,1',
      },
      { label: 'wide to narrow', query: 'look=brackets&w=1000,500,100,1' },
      { label: 'one input', query: 'look=brackets&w=1,100,500,1000&from=input' },
      { label: 'slopes that vanish', query: 'look=depth&phi=sigmoid(z)&depth=10' },
    ],
  },
  {
    id: 'dag',
    deck: 'Any program, stepped forwards and backwards.',
    lessons: ['06-backprop-dag', '07-forward-vs-reverse'],
    openings: [
      { label: 'three users pay in', query: 's=p12&step=11' },
      { label: 'forward mode', query: 's=p12&mode=forward&step=3' },
      { label: 'two layers with cross-entropy', query: 's=network' },
      { label: 'an attention head', query: 's=attention&step=30' },
      { label: 'x·x, by operations', query: 's=square&step=5' },
      { label: 'sum over paths', query: 's=diamonds' },
      { label: 'a hundred layers in memory', query: 's=layers' },
      { label: 'play it yourself', query: 's=p12&look=play' },
      { label: 'H v on the same graph', query: 's=rosenbrock&step=8' },
    ],
  },
  {
    id: 'modes',
    deck: 'Forward or reverse: how many sweeps, and how much memory.',
    lessons: ['07-forward-vs-reverse', '06-backprop-dag'],
    openings: [
      { label: '3 inputs, 1000 outputs', query: 'n=3&m=1000' },
      { label: 'a loss', query: 'n=1000&m=1' },
      {
        label: 'a net, counted',
        query: "f=W:2x2;v:2;a=tanh(W*(1,-1));f(W,v)=(v'*a-1)^2&n=6&m=1",
      },
      { label: 'memory against depth', query: 'look=memory&depth=100' },
      { label: 'which k is best', query: 'look=memory&depth=36&k=3' },
      { label: 'nothing to save', query: 'look=memory&layer=h%2Bb' },
    ],
  },
  {
    id: 'matrix-calculus',
    deck: 'Shapes that fit, and formulas put to the test.',
    lessons: ['04-matrix-gradients'],
    openings: [
      {
        label: 'least squares, by the matrix',
        query: 'f=A=[1,2;0,1;1,0];x=(1,1);b=(1,2,0);norm2(A*x-b)^2&by=A',
      },
      { label: 'shapes that clash', query: "f=A:3x3;x:3;2*A*x'" },
      {
        label: 'find the mistake',
        query: "f=x'*A*x&by=x&look=propose&mine=2*x'*A",
      },
      {
        label: 'a pair that moves together',
        query: 'f=A=[2,1;1,3];logdet(A)&by=A&look=probe&entry=1,2&sym=1',
      },
      { label: 'turn a trace', query: 'look=shuffle&tiles=trAXB' },
      { label: 'the change of an inverse', query: 'look=shuffle&tiles=aXb' },
      { label: 'a table that is checked', query: 'look=identities' },
    ],
  },
  {
    id: 'primitive',
    deck: 'A rule for the way back, written by you and tested at many points.',
    lessons: ['06-backprop-dag', '07-forward-vs-reverse'],
    openings: [
      { label: 'a product', query: 'f=u*v&rule=ubar=wbar*v;vbar=wbar*u&at=3,-2&h=1,0.5&u=1' },
      {
        label: 'softmax, by its result',
        query: 'f=x:3;softmax(x)&rule=xbar=w.*(wbar-dot(wbar,w))&at=1,0,-0.5&h=1,1,-1&u=1,-1,0.5',
      },
      {
        label: 'a matrix and a column',
        query:
          "f=W:2x3;x:3;W*x&rule=Wbar=wbar*x';xbar=W'*wbar&at=1,-1,2,0.5,0,1,1,2,-1&h=1,0,0,1,0,0,1,0,-1&u=1,2",
      },
      {
        label: 'find the mistake',
        query: 'f=x:3;softmax(x)&rule=xbar=wbar.*w.*(1-w)&at=1,0,-0.5&h=1,1,-1&u=1,-1,0.5',
      },
      {
        label: 'right at one point only',
        query: 'f=x^2&rule=xbar=6*wbar&at=3&h=1&u=1',
      },
      {
        label: 'a convention at a corner',
        query: 'f=x:3;relu(x)&rule=xbar=wbar.*if(x>0,1,0)&at=0,1,-1&h=1,1,1&u=1,2,3',
      },
    ],
  },
  {
    id: 'taylor',
    deck: 'Models, curvature, saddles.',
    lessons: ['08-hessian-taylor'],
    openings: [
      { label: 'linear, quadratic, true', query: 's=wave' },
      { label: 'orders 0 to 6', query: 's=sine' },
      { label: 'how fast the errors fall', query: 's=wave&look=error' },
      { label: 'a long ellipse', query: 's=rosenbrock' },
      { label: 'two signs and a tie-breaker', query: 's=classifier' },
      { label: 'a minimum along every line', query: 's=peano' },
      { label: 'Newton climbs', query: 's=himmelblau' },
      { label: 'saddles in high dimension', query: 'look=random' },
    ],
  },
  {
    id: 'recall',
    deck: 'The cheat sheet by heart: match formulas, and find the wrong symbol.',
    lessons: ['11-cheat-sheet'],
    openings: [
      { label: 'all cards', query: 'deck=all' },
      { label: 'with respect to a vector', query: 'deck=vector' },
      { label: 'with respect to a matrix', query: 'deck=matrix&seed=2' },
      { label: 'descent and models', query: 'deck=models' },
      { label: 'find the mistake', query: 'look=broken' },
      { label: 'another order', query: 'look=broken&seed=7' },
    ],
  },
  {
    id: 'descent',
    deck: 'Your function, your start, every step of the way down.',
    lessons: ['09-gradient-descent'],
    openings: [
      { label: 'a ravine', query: 's=ravine' },
      { label: 'Rosenbrock’s valley', query: 's=rosenbrock' },
      { label: 'four minima and their basins', query: 's=himmelblau&show=points,basins' },
      {
        label: 'a race of three momenta',
        query:
          's=ravine&p.k=50&at=-3,1&eta=0.038&steps=400&step=60&runs=heavyBall,eta:0.038,beta:0.5;heavyBall,eta:0.038,beta:0.9',
      },
      {
        label: 'where momentum is stable',
        query: 's=ravine&eta=0.07&beta=0.5&panel=stability&step=10',
      },
      { label: 'a step, written out', query: 's=ravine&eta=0.07&panel=update&show=step&step=3' },
      { label: 'the loss of data', query: 's=leastSquares&runs=newton' },
      { label: 'a step size too large', query: 's=ravine&eta=0.085&step=10' },
      { label: 'a function of your own', query: 'f=x^2+3y^2' },
    ],
  },
  {
    id: 'where-it-lands',
    deck: 'Six models, one derivative each.',
    lessons: ['10-where-this-lands'],
    openings: [
      { label: 'the normal equations', query: 'model=regression&theta=0,0' },
      {
        label: 'a valley of solutions',
        query: 'model=regression&data=1,1;1,2;1,4&plane=-3,5,-2,4',
      },
      { label: 'the covariance of a Gaussian', query: 'model=gaussian&sigma=1,0,1' },
      { label: 'a mixture, by EM', query: 'model=mixture&step=3' },
      { label: 'Newton against gradient descent', query: 'model=logistic&step=4' },
      { label: 'the direction of largest variance', query: 'model=pca&angle=0' },
      { label: 'a subgradient at a corner', query: 'model=hinge&theta=0.5,0&pane=plane' },
    ],
  },
];
