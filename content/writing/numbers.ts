export const numbers = {
  halvings: () => {
    let steps = 0;
    for (let x = 1; x >= 0.001; x /= 2) steps += 1;
    return steps;
  },
};
