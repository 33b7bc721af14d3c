namespace StaticPublication.Storage;

/// <summary>Numbers of at least 0 in groups of seven bits, lowest group first. Every group but the last has its highest bit set
/// (LEB128).</summary>
internal static class VariableLength
{
    /// <summary>Length in bytes of the longest number.</summary>
    public const int MaxBytes = 10;

    /// <summary>Writes a number; returns its length in bytes.</summary>
    public static int Write(Span<byte> to, long number)
    {
        var length = 0;
        for (; number > 0x7F; number >>= 7)
        {
            to[length++] = (byte)(number | 0x80);
        }

        to[length++] = (byte)number;
        return length;
    }

    /// <summary>Reads a number and moves <paramref name="at"/> behind it.</summary>
    public static long Read(ReadOnlySpan<byte> from, ref int at)
    {
        var number = 0L;
        for (var shift = 0; ; shift += 7)
        {
            var next = from[at++];
            number |= (long)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return number;
            }
        }
    }

    /// <summary>Converts a signed number to one of at least 0, which is small if the number is near 0: 0, -1, 1, -2, 2…</summary>
    public static long ZigZag(long number) => (number << 1) ^ (number >> 63);

    /// <summary>Reverses <see cref="ZigZag"/>.</summary>
    public static long UnZigZag(long code) => (code >> 1) ^ -(code & 1);
}
