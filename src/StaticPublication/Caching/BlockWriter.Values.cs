namespace StaticPublication.Caching;

/// <summary>The values of a block, packed one behind the other: every text once in a table and then by its place there.</summary>
internal sealed partial class BlockWriter
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private readonly MemoryStream _packed = new();
    private readonly BinaryWriter _out;

    private void Write(PartialDate date) => Write((((date.Year * 16) + date.Month) * 32) + date.Day);

    // 0 is none.
    private void Write(DateOnly? day) => Write(day is { } stated ? stated.DayNumber + 1 : 0);

    private void Both(string? one, string? other)
    {
        Write(one);
        Write(other);
    }

    private void Write<T>(IReadOnlyList<T> list, Action<T> write)
    {
        Write(list.Count);
        foreach (var item in list)
        {
            write(item);
        }
    }

    // 0 is null; a text is its place in the table, from 1.
    private void Write(string? text)
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

    private void Write(int number) => _out.Write7BitEncodedInt(number);
}
