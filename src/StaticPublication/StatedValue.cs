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

/// <summary>How the characters of a text stand in its file: what tells where one of them is.</summary>
internal enum TextForm
{
    /// <summary>As they are, from the place of the value on, each line of the text on a line of its own.</summary>
    Verbatim,

    /// <summary>On one line, after a quote, with each apostrophe twice.</summary>
    SingleQuoted,

    /// <summary>On one line, after a quote, with escapes such as <c>\n</c>: JSON, and double quotes of YAML.</summary>
    Escaped,

    /// <summary>On lines of their own below the value's own place, indented.</summary>
    Indented,

    /// <summary>Folded from several lines: no place can be told but that of the whole.</summary>
    Folded,
}

/// <summary>A value as a file states it, before any rule has looked at it, with its line and column (both from 1).</summary>
internal sealed class StatedValue
{
    private static readonly IReadOnlyList<StatedValue> NoItems = [];
    private static readonly IReadOnlyList<StatedField> NoFields = [];

    private StatedValue(StatedKind kind, string text, int line, int column, TextForm form = default, int indentation = 0)
    {
        Kind = kind;
        Form = form;
        Indentation = indentation;
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

    /// <summary>How the text of a scalar stands in the file.</summary>
    public TextForm Form { get; }

    /// <summary>Spaces before each line of an indented text.</summary>
    public int Indentation { get; }

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
    public static StatedValue Scalar(StatedKind kind, string text, int line, int column, TextForm form = default, int indentation = 0) =>
        new(kind, text, line, column, form, indentation);

    /// <summary>A list.</summary>
    public static StatedValue List(IReadOnlyList<StatedValue> items, int line, int column) =>
        new(StatedKind.List, "", line, column) { Items = items };

    /// <summary>A map; names are unique, which the reader has seen to.</summary>
    public static StatedValue Map(IReadOnlyList<StatedField> fields, int line, int column) =>
        new(StatedKind.Map, "", line, column) { Fields = fields };
}

/// <summary>One field of a map as stated: its name, where the name stands, and its value.</summary>
internal readonly record struct StatedField(string Name, int Line, int Column, StatedValue Value);
