namespace StaticPublication.Reading;

/// <summary>Computes line and column of positions in UTF-8 bytes. Positions must be in ascending order, so that each byte is counted only
/// once.</summary>
internal ref struct JsonPlaces(ReadOnlySpan<byte> bytes, int line)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    /// <summary>Line, starting at 1.</summary>
    public int Line { get; private set; } = line;

    /// <summary>Column in Unicode scalar values, starting at 1.</summary>
    public int Column { get; private set; } = 1;

    /// <summary>Advances to a byte position that is not before the previous one.</summary>
    public void MoveTo(int at)
    {
        var run = _bytes[_at..at];
        var last = run.LastIndexOf((byte)'\n');
        if (last >= 0)
        {
            Line += run.Count((byte)'\n');
            Column = 1;
            run = run[(last + 1)..];
        }

        Column += Utf8Reading.Scalars(run);
        _at = at;
    }
}
