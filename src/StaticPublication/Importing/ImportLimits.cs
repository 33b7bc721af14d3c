namespace StaticPublication.Importing;

/// <summary>How large a source may be. The largest official archive known here unpacks to 1.5 GB in 46 000 files, twelve times its
/// size.</summary>
/// <param name="Times">What each limit is multiplied by (<c>--raise-limits</c>).</param>
internal sealed record ImportLimits(int Times = 1)
{
    // What an archive must reach before its ratio counts: small texts of one letter may well shrink a thousandfold.
    private const long RatioFrom = 64L << 20;

    /// <summary>Entries of an archive.</summary>
    public long Entries => 1_000_000L * Times;

    /// <summary>Bytes of an archive once unpacked.</summary>
    public long Unpacked => (20L << 30) * Times;

    /// <summary>Bytes of one value: an object of JSON, an element of XML, a page.</summary>
    public int Value => (int)Math.Min(Array.MaxLength, (32L << 20) * Times);

    /// <summary>What is said of a value that is longer.</summary>
    public string LongValue => $"one value is longer than {Value} bytes; {HowToRaise}";

    /// <summary>How the limits are raised, in words.</summary>
    public static string HowToRaise => "--raise-limits N multiplies the limits by N";

    /// <summary>Why an archive of so many bytes that unpacks to so many is refused; null where it is not.</summary>
    public string? Excess(long packed, long unpacked) =>
        unpacked > Unpacked ? $"unpacks to more than {Unpacked} bytes"
        : unpacked > RatioFrom && unpacked / 100 / Times > packed ? $"unpacks to more than {100 * Times} times its size"
        : null;
}

/// <summary>A source that an import cannot use: nothing is written.</summary>
/// <param name="code">One of <see cref="ImportFindings"/>.</param>
/// <param name="where">The file, as it is named in the report.</param>
/// <param name="what">What is wrong there, and how it is mended.</param>
internal sealed class ImportRefusedException(string code, string where, string what) : Exception($"{code} {where}: {what}")
{
    public string Code => code;

    public string Where => where;

    public string What => what;
}
