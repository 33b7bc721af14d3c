namespace StaticPublication;

/// <summary>What a stated value is, as its file's syntax says.</summary>
internal enum StatedKind
{
    /// <summary>JSON <c>null</c>, YAML <c>null</c>, <c>~</c> or nothing.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A number by the grammar of JSON; its text is the literal as written.</summary>
    Number,

    /// <summary>Text, in Unicode NFC.</summary>
    Text,

    /// <summary>A list.</summary>
    List,

    /// <summary>Named fields, each name once.</summary>
    Map,
}

/// <summary>A value as a file states it, before any rule has looked at it, with its line and column (both from 1).</summary>
internal sealed class StatedValue
{
    private static readonly IReadOnlyList<StatedValue> NoItems = [];
    private static readonly IReadOnlyList<StatedField> NoFields = [];

    private StatedValue(StatedKind kind, string text, int line, int column, bool quoted = false)
    {
        Kind = kind;
        IsQuoted = quoted;
        Text = text;
        Line = line;
        Column = column;
    }

    /// <summary>What it is.</summary>
    public StatedKind Kind { get; }

    /// <summary>Text of a scalar: decoded text in NFC, a number's literal, <c>true</c> or <c>false</c>; empty for null, lists and
    /// maps.</summary>
    public string Text { get; }

    /// <summary>Line of its first character.</summary>
    public int Line { get; }

    /// <summary>Column of its first character, an opening quote or bracket included.</summary>
    public int Column { get; }

    /// <summary>True when the column is that of an opening quote: the text begins one further on.</summary>
    public bool IsQuoted { get; }

    /// <summary>Members of a list, else empty.</summary>
    public IReadOnlyList<StatedValue> Items { get; private init; } = NoItems;

    /// <summary>Fields of a map in their order, else empty.</summary>
    public IReadOnlyList<StatedField> Fields { get; private init; } = NoFields;

    /// <summary>The value of a field of a map; null where there is none.</summary>
    public StatedValue? this[string name]
    {
        get
        {
            foreach (var field in Fields)
            {
                if (string.Equals(field.Name, name, StringComparison.Ordinal))
                {
                    return field.Value;
                }
            }

            return null;
        }
    }

    /// <summary>A scalar: null, boolean, number or text.</summary>
    public static StatedValue Scalar(StatedKind kind, string text, int line, int column, bool quoted = false) =>
        new(kind, text, line, column, quoted);

    /// <summary>A list.</summary>
    public static StatedValue List(IReadOnlyList<StatedValue> items, int line, int column) =>
        new(StatedKind.List, "", line, column) { Items = items };

    /// <summary>A map; names are unique, which the reader has seen to.</summary>
    public static StatedValue Map(IReadOnlyList<StatedField> fields, int line, int column) =>
        new(StatedKind.Map, "", line, column) { Fields = fields };
}

/// <summary>One field of a map as stated: its name, where the name stands, and its value.</summary>
internal readonly record struct StatedField(string Name, int Line, int Column, StatedValue Value);
