namespace StaticPublication.Importing;

/// <summary>Limits on the size of a source. For comparison: the largest official archive known here unpacks to 1.5 GB in 46 000 files,
/// twelve times its packed size.</summary>
/// <param name="Times">Factor by which every limit is multiplied (<c>--raise-limits</c>).</param>
internal sealed record ImportLimits(int Times = 1)
{
    // The ratio is checked only above this size, because a small file of repeated letters may well compress a thousandfold.
    private const long RatioFrom = 64L << 20;

    /// <summary>Maximum number of entries in an archive.</summary>
    public long Entries => 1_000_000L * Times;

    /// <summary>Maximum number of bytes that an archive may unpack to.</summary>
    public long Unpacked => (20L << 30) * Times;

    /// <summary>Maximum number of bytes of one value: a JSON object, an XML element or a page.</summary>
    public int Value => (int)Math.Min(Array.MaxLength, (32L << 20) * Times);

    public string LongValue => $"one value is longer than {Value} bytes; {HowToRaise}";

    public static string HowToRaise => "--raise-limits N multiplies the limits by N";

    /// <summary>Returns why an archive of these sizes (in bytes) is refused, or null if it is allowed.</summary>
    public string? Excess(long packed, long unpacked) =>
        unpacked > Unpacked ? $"unpacks to more than {Unpacked} bytes"
        : unpacked > RatioFrom && unpacked / 100 / Times > packed ? $"unpacks to more than {100 * Times} times its size"
        : null;
}

/// <summary>A source cannot be used. Nothing is written.</summary>
/// <param name="code">One of <see cref="ImportFindings"/>.</param>
/// <param name="where">The file, as the report names it.</param>
/// <param name="what">What is wrong and how to fix it.</param>
internal sealed class ImportRefusedException(string code, string where, string what) : Exception($"{code} {where}: {what}")
{
    public string Code => code;

    public string Where => where;

    public string What => what;

    /// <summary>Whether it sums up what is told already.</summary>
    public bool IsSummary { get; init; }

    /// <summary>Id of the entry that would be refused. Null if it is about another thing.</summary>
    public string? Entry { get; init; }

    /// <summary>The field of the entry.</summary>
    public string Field { get; init; } = "";
}
