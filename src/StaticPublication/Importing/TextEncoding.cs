using System.Text;
using System.Text.RegularExpressions;

namespace StaticPublication.Importing;

/// <summary>Detects the real encoding of a file from its bytes. They take precedence over the declared encoding.</summary>
internal sealed partial record TextEncoding(Encoding Encoding, string Opening, string? Mismatch)
{
    private const int SniffedBytes = 1 << 18;

    /// <summary>windows-1252. Browsers also use it for files that are declared as ISO-8859-1.</summary>
    public static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    // UTF-8, in which a single invalid byte far into the file is decoded as windows-1252, so that no character is lost.
    private static readonly Encoding Lenient = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new WesternFallback());

    /// <summary>Whether the file may be read as it is where invalid bytes are looked for.</summary>
    public bool IsUtf8 => ReferenceEquals(Encoding, Lenient);

    public static TextEncoding Of(SourceFile file)
    {
        var bytes = new byte[(int)Math.Min(SniffedBytes, Math.Max(file.Length, 4096))];
        using (var stream = file.Open())
        {
            Array.Resize(ref bytes, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        }

        var encoding = OfBytes(bytes);
        var opening = encoding.GetString(bytes);
        var declared = Declared().Match(opening[..Math.Min(opening.Length, 2048)]) is { Success: true } match
            ? match.Groups[1].Value.ToLowerInvariant()
            : null;
        return new TextEncoding(encoding, opening.TrimStart('\uFEFF'), Difference(encoding, declared, bytes));
    }

    /// <summary>Tells that a file is not in the encoding that it declares.</summary>
    public void Tell(SourceFile file, ImportReport report)
    {
        if (Mismatch is not null)
        {
            report.Add(ImportFindings.Encoding, file.Name, Mismatch);
        }
    }

    /// <summary>Opens the file and converts it to UTF-8.</summary>
    public Stream OpenUtf8(SourceFile file)
    {
        var raw = file.Open();
        return SkipByteOrderMark(Encoding.CreateTranscodingStream(raw, Encoding, Encoding.UTF8));
    }

    public StreamReader OpenText(SourceFile file) => new(file.Open(), Encoding, detectEncodingFromByteOrderMarks: true);

    private static Encoding OfBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..])
        {
            return Encoding.Unicode;
        }

        if (bytes is [0xFE, 0xFF, ..])
        {
            return Encoding.BigEndianUnicode;
        }

        return IsValidUtf8(bytes) ? Lenient : Western;
    }

    // The sample may end within a character, so up to three bytes at its end are ignored.
    private static bool IsValidUtf8(ReadOnlySpan<byte> bytes)
    {
        for (var cut = 0; cut < 4 && cut <= bytes.Length; cut++)
        {
            if (System.Text.Unicode.Utf8.IsValid(bytes[..^cut]))
            {
                return cut == 0 || bytes.Length >= 4096;
            }
        }

        return false;
    }

    private static string? Difference(Encoding found, string? declared, ReadOnlySpan<byte> bytes)
    {
        if (!bytes.ContainsAnyExceptInRange((byte)0, (byte)0x7F) || bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return null;
        }

        var utf8 = declared is null or "utf-8" or "utf8";
        if (found == Western)
        {
            return declared is null ? "not declared, read as windows-1252"
                : declared is "windows-1252" ? null
                : $"declared {declared}, read as windows-1252";
        }

        return utf8 ? null : $"declared {declared}, read as UTF-8";
    }

    private static PrefixedStream SkipByteOrderMark(Stream stream)
    {
        var first = new byte[3];
        var count = stream.ReadAtLeast(first, 3, throwOnEndOfStream: false);
        var kept = first.AsSpan(0, count).SequenceEqual(Encoding.UTF8.Preamble) ? [] : first[..count];
        return new PrefixedStream(kept, stream);
    }

    [GeneratedRegex("""(?:encoding|charset)\s*=\s*["']?\s*([A-Za-z0-9_-]+)""")]
    private static partial Regex Declared();
}
