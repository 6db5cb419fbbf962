import type { CaseGroup } from './group.ts';

/** Answers that are made to deceive, or that sit where numbers are poor. */
export const hardCases: readonly CaseGroup[] = [
  {
    title: 'Near misses',
    why: 'Nothing a billionth away is equal while doubles can show it.',
    variables: 'x: scalar; y: scalar; z: scalar positive',
    unequal: [
      ['exp(x)*(1+1e-9)', 'exp(x)'],
      ['exp(x) + 1e-9', 'exp(x)'],
      ['sin(x) + 1e-9*x', 'sin(x)'],
      ['sin(x)*cos(y) + 1e-12', 'sin(x)*cos(y)'],
      ['log(z) + 1e-11*z', 'log(z)'],
      ['sqrt(z)*1.0000000001', 'sqrt(z)'],
      ['1e-9*x', '0'],
      ['x*(1+1e-30)', 'x'],
      ['sin(x)^2 + cos(x)^2 + 1e-10*y', '1'],
      ['tanh(x + 1e-9)', 'tanh(x)'],
      ['z^2.000000001', 'z^2'],
    ],
  },
  {
    title: 'Bumps',
    why: 'A difference that shows in a small part of the domain only is a difference.',
    variables: 'x: scalar; y: scalar',
    unequal: [
      ['x^2 + exp(-1000(x-1/2)^2)', 'x^2'],
      ['x^2 + exp(-1e6*(x-1/2)^2)', 'x^2'],
      ['x*y + exp(-1000*((x-0.3)^2 + (y+1)^2))', 'x*y'],
      ['sin(x) + if(x > 3.5, 1, 0)', 'sin(x)'],
      ['x + if(abs(x-2) < 0.01, 1e-3, 0)', 'x'],
      ['if(x == 2, 7, exp(x))', 'exp(x)'],
      ['exp(x) + relu(x-3.6)', 'exp(x)'],
      ['x^2 + if(x < -3.7, 1, 0)', 'x^2'],
      ['x^2 + exp(-1e6*(x-sqrt(2))^2)', 'x^2'],
      ['x*y + exp(-1e4*((x-sqrt(2))^2 + (y+pi/3)^2))', 'x*y'],
      ['x + if(x^2 + (y-pi)^2 < 0.01, 1e-3, 0)', 'x'],
      ['sin(x) + relu(x - 3.999)', 'sin(x)'],
      ['cos(x) + max(0, 1 - 1000*abs(x - sqrt(3)))', 'cos(x)'],
    ],
  },
  {
    title: 'Answers that blur themselves',
    why: 'Adding and taking away something huge hides everything; that is no evidence for equality.',
    variables: 'x: scalar',
    unequal: [
      ['2x + 1e300 - 1e300', 'x'],
      ['x + 2305843009213693951', 'x'],
      ['x*(1 + 2^61 - 1)', 'x'],
    ],
    undecided: [
      ['exp(x) + 1e20 - 1e20', 'sin(x)'],
      ['sin(x) + sin(1e25*x) - sin(1e25*x + 2*pi)', 'sin(x)'],
    ],
  },
  {
    title: 'Values nowhere',
    why: 'What is undefined everywhere is equal to nothing, not even to itself.',
    variables: 'x: scalar; A: 3x2',
    undecided: [
      ['log(-1-x^2)', 'log(-1-x^2)'],
      ['sqrt(-1-x^2)', 'log(-1-x^2)'],
      ['1/(x-x)', '1/(x-x)'],
      ["inv(A*A')", "inv(A*A')"],
    ],
    unequal: [
      ['log(-1-x^2)', 'x'],
      ['x/(x-x)', 'x'],
    ],
  },
  {
    title: 'Where numbers are poor',
    why: 'Cancellation, overflow and saturation blur values; the bounds of rounding know how much.',
    variables: 'x: scalar; z: scalar positive',
    options: { domain: { x: [-40, 40], z: [1e-6, 1e6] } },
    equal: [
      ['(1-cos(x))/x^2', '2*(sin(x/2)/x)^2'],
      ['exp(x)/(1+exp(x))', 'sigmoid(x)'],
      ['log(exp(x))', 'x'],
      ['exp(x^2)/exp(x^2)', '1'],
      ['sqrt(z+1) - sqrt(z)', '1/(sqrt(z+1)+sqrt(z))'],
      ['log(1+z) - log(z)', 'log(1+1/z)'],
      ['(exp(x)-exp(-x))/2', 'sinh(x)'],
      ['exp(log(z)/3)^3', 'z'],
    ],
    unequal: [
      ['(1-cos(x))/x^2', '(sin(x/2)/x)^2'],
      ['log(exp(x)+1)', 'x'],
      ['sqrt(z+1) - sqrt(z)', '1/(2sqrt(z))'],
      ['(exp(x)+exp(-x))/2', 'sinh(x)'],
    ],
  },
  {
    title: 'Special places',
    why: 'Where the author names a place, the values there count.',
    variables: 'x: scalar; y: scalar',
    options: { places: [{ x: 0 }, { x: 1, y: 1 }] },
    equal: [
      ['abs(x)', 'sqrt(x^2)'],
      ['x*y/y', 'x'],
      ['sin(x)/x', 'sin(x)/x'],
    ],
    unequal: [
      ['if(x > 0, 1, 0)', 'if(x >= 0, 1, 0)'],
      ['sign(x)', 'if(x > 0, 1, -1)'],
    ],
  },
];
