namespace StaticPublication.Reading;

/// <summary>Finds duplicate names in a map. Searches small maps linearly and uses a hash table for large ones.</summary>
internal struct FieldNames
{
    private const int MaxLinear = 24;
    private Dictionary<string, int>? _table;

    /// <summary>Returns the field with this name among the fields read so far, or null.</summary>
    public StatedField? Earlier(ReadOnlySpan<StatedField> fields, string name)
    {
        if (fields.Length >= MaxLinear)
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
