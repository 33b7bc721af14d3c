namespace StaticPublication.Caching;

/// <summary>Values packed one behind the other: every text once in a table and then by its place there.</summary>
internal abstract class PackedWriter : IDisposable
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private readonly MemoryStream _packed = new();
    private readonly BinaryWriter _out;

    /// <summary>Begins with nothing.</summary>
    protected PackedWriter() => _out = new BinaryWriter(_packed);

    /// <summary>The table of texts so far.</summary>
    protected IReadOnlyList<string> Texts => _texts;

    /// <summary>The values so far.</summary>
    protected byte[] Packed => _packed.ToArray();

    /// <inheritdoc/>
    public void Dispose() => _out.Dispose();

    /// <summary>Writes a date as far as it is known.</summary>
    protected void Write(PartialDate date) => Write((((date.Year * 16) + date.Month) * 32) + date.Day);

    /// <summary>Writes a day; 0 is none.</summary>
    protected void Write(DateOnly? day) => Write(day is { } stated ? stated.DayNumber + 1 : 0);

    /// <summary>Writes two texts.</summary>
    protected void Both(string? one, string? other)
    {
        Write(one);
        Write(other);
    }

    /// <summary>Writes how many, then each.</summary>
    protected void Write<T>(IReadOnlyList<T> list, Action<T> write)
    {
        Write(list.Count);
        foreach (var item in list)
        {
            write(item);
        }
    }

    /// <summary>Writes the place of a text in the table, from 1; 0 is null.</summary>
    protected void Write(string? text)
    {
        if (text is null)
        {
            Write(0);
            return;
        }

        if (!_places.TryGetValue(text, out var place))
        {
            _places.Add(text, place = _texts.Count + 1);
            _texts.Add(text);
        }

        Write(place);
    }

    /// <summary>Writes a number, small ones short.</summary>
    protected void Write(int number) => _out.Write7BitEncodedInt(number);
}
