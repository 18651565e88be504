/** The bytes being looked at: one memory area, filled again and again, that grows with the longest record only. */
export class ByteWindow {
  private area: Buffer = Buffer.alloc(0);

  /** What is left of the window moved to its start, the chunk after it. Earlier results are no longer valid. */
  append(left: Buffer, chunk: Buffer): Buffer {
    const length = left.length + chunk.length;
    const area = length > this.area.length ? Buffer.allocUnsafeSlow(this.area.length + length) : this.area;
    // `left` may overlap its new place: Buffer.copy moves as memmove does.
    left.copy(area, 0);
    chunk.copy(area, left.length);
    this.area = area;
    return area.subarray(0, length);
  }
}
