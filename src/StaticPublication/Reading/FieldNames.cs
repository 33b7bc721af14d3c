namespace StaticPublication.Reading;

/// <summary>Finds a name that its map has had before: by looking through a small map, by a table once it is large.</summary>
internal struct FieldNames
{
    private const int Small = 24;
    private Dictionary<string, int>? _table;

    /// <summary>The earlier field of that name among those read so far; null where there is none.</summary>
    public StatedField? Earlier(ReadOnlySpan<StatedField> fields, string name)
    {
        if (fields.Length >= Small)
        {
            return EarlierInTable(fields, name);
        }

        foreach (var field in fields)
        {
            if (ReferenceEquals(field.Name, name) || string.Equals(field.Name, name, StringComparison.Ordinal))
            {
                return field;
            }
        }

        return null;
    }

    private StatedField? EarlierInTable(ReadOnlySpan<StatedField> fields, string name)
    {
        _table ??= new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = _table.Count; index < fields.Length; index++)
        {
            _table.Add(fields[index].Name, index);
        }

        return _table.TryGetValue(name, out var found) ? fields[found] : null;
    }
}
