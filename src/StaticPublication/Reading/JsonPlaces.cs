namespace StaticPublication.Reading;

/// <summary>Line and column of a place in UTF-8 bytes, counted onward from the place asked for before: each byte is counted once.</summary>
internal ref struct JsonPlaces(ReadOnlySpan<byte> bytes, int line)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    /// <summary>Line, from 1.</summary>
    public int Line { get; private set; } = line;

    /// <summary>Column in Unicode scalar values, from 1.</summary>
    public int Column { get; private set; } = 1;

    /// <summary>Goes on to a byte that is not before the last one.</summary>
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
