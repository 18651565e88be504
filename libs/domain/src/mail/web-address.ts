/** True of a « name » that would carry an advertisement to the address it is typed with. */
export const holdsWebAddress = (name: string): boolean => /:\/\/|\bwww\./i.test(name);
