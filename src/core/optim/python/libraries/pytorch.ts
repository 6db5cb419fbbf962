import type { Library } from '../library.ts';
import { derivativeFunction } from './derivativeFunction.ts';

/** PyTorch: derivatives by autograd. */
export const pytorch: Library = {
  id: 'pytorch',
  np: 'torch',
  array: 'torch.tensor',
  atLeast: (entries, least) => `torch.clip(${entries}, min=${least})`,
  derivatives(code, hessian) {
    const { f, args } = code;
    const point = `torch.stack([${args.join(', ')}])`;
    const first = [
      `point = ${point}.detach().requires_grad_()`,
      `value = ${f}(*point)`,
      'if not value.requires_grad:  # constant here',
      '    return torch.zeros(2)',
      'return torch.autograd.grad(value, point)[0]',
    ];
    const second = [
      `return torch.autograd.functional.hessian(lambda point: ${f}(*point), ${point})`,
    ];
    const functions = [derivativeFunction(code, 'gradient', pytorch.array, first)];
    if (hessian) functions.push(derivativeFunction(code, 'hessian', pytorch.array, second));
    return functions;
  },
};
