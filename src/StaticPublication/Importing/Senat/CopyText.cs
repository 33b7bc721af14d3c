using System.Buffers;
using System.Text;

namespace StaticPublication.Importing.Senat;

/// <summary>Decodes a field of PostgreSQL's COPY text format (documentation of COPY, "Text Format").</summary>
internal static class CopyText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Whether a field is null. An empty field is an empty text.</summary>
    public static bool IsNull(ReadOnlySpan<byte> field) => field is [(byte)'\\', (byte)'N'];

    /// <summary>Returns the text of a field that is not null.</summary>
    /// <param name="field">The field.</param>
    /// <param name="odd">Byte of an escape that pg_dump never writes, such as <c>\q</c>. PostgreSQL reads it as the character itself. -1 if
    /// there is none.</param>
    /// <exception cref="CopyTextException">An escape or a character is incomplete.</exception>
    public static string Decode(ReadOnlySpan<byte> field, out int odd)
    {
        odd = -1;
        if (!field.Contains((byte)'\\'))
        {
            return Text(field, field);
        }

        var rented = ArrayPool<byte>.Shared.Rent(field.Length);
        try
        {
            return Text(rented.AsSpan(0, Unescape(field, rented, ref odd)), field);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    // Escapes stand for bytes, so a character may be made of several of them.
    private static int Unescape(ReadOnlySpan<byte> field, Span<byte> output, ref int odd)
    {
        var length = 0;
        for (var at = 0; at < field.Length; at++)
        {
            if (field[at] != '\\')
            {
                output[length++] = field[at];
                continue;
            }

            if (++at == field.Length)
            {
                throw new CopyTextException(at - 1, "a backslash at the end of a field");
            }

            output[length++] = field[at] switch
            {
                (byte)'b' => (byte)'\b',
                (byte)'f' => (byte)'\f',
                (byte)'n' => (byte)'\n',
                (byte)'r' => (byte)'\r',
                (byte)'t' => (byte)'\t',
                (byte)'v' => (byte)'\v',
                >= (byte)'0' and <= (byte)'7' => Number(field, ref at, (8, 3)),
                (byte)'x' when at + 1 < field.Length && char.IsAsciiHexDigit((char)field[at + 1]) => Hexadecimal(field, ref at),
                (byte)'\\' => (byte)'\\',
                var other => Odd(other, at - 1, ref odd),
            };
        }

        return length;
    }

    private static byte Odd(byte other, int at, ref int odd)
    {
        odd = odd < 0 ? at : odd;
        return other;
    }

    private static byte Hexadecimal(ReadOnlySpan<byte> field, ref int at)
    {
        at++;
        return Number(field, ref at, (16, 2));
    }

    private static byte Number(ReadOnlySpan<byte> field, ref int at, (int Base, int Digits) form)
    {
        var (value, start) = (0, at);
        for (; at < field.Length && at - start < form.Digits && Digit(field[at]) is var digit && digit < form.Base; at++)
        {
            value = value * form.Base + digit;
        }

        at--;
        return value <= byte.MaxValue ? (byte)value : throw new CopyTextException(start - 1, "an escape of more than a byte");
    }

    private static int Digit(byte letter) => char.IsAsciiHexDigit((char)letter) ? Convert.ToInt32(((char)letter).ToString(), 16) : 99;

    private static string Text(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> field)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException broken)
        {
            // Without escapes the byte stands where the decoder says; with them, somewhere in the field.
            throw new CopyTextException(bytes == field ? broken.Index : 0, "bytes that are not UTF-8");
        }
    }
}

/// <summary>A field cannot be decoded.</summary>
/// <param name="at">Byte of the field, from 0.</param>
/// <param name="what">What is wrong there.</param>
internal sealed class CopyTextException(int at, string what) : Exception(what)
{
    public int At => at;
}
