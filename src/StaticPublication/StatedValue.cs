namespace StaticPublication;

/// <summary>The kind of a stated value, by the syntax of its file.</summary>
internal enum StatedKind
{
    /// <summary>JSON <c>null</c>, YAML <c>null</c>, <c>~</c> or nothing.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A number by the grammar of JSON. Its text is the literal as written.</summary>
    Number,

    /// <summary>Text, in Unicode NFC.</summary>
    Text,

    List,

    /// <summary>Named fields with unique names.</summary>
    Map,
}

/// <summary>How a text is written in its file. It determines the location of a character within the text.</summary>
internal enum TextForm
{
    /// <summary>Literally, from the location of the value on, each line of the text on its own line.</summary>
    Verbatim,

    /// <summary>On one line, after a quote, with each apostrophe doubled.</summary>
    SingleQuoted,

    /// <summary>On one line, after a quote, with escapes such as <c>\n</c>: JSON, and double quotes in YAML.</summary>
    Escaped,

    /// <summary>On separate lines below the value's location, indented.</summary>
    Indented,

    /// <summary>Folded from several lines. Only the location of the whole text is known.</summary>
    Folded,
}

/// <summary>A value as a file states it, before any check, with its line and column (both from 1).</summary>
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

    public StatedKind Kind { get; }

    /// <summary>Text of a scalar: decoded text in NFC, a number's literal, <c>true</c> or <c>false</c>; empty for null, lists and
    /// maps.</summary>
    public string Text { get; }

    /// <summary>Line of its first character.</summary>
    public int Line { get; }

    /// <summary>Column of its first character, including an opening quote or bracket.</summary>
    public int Column { get; }

    /// <summary>How the text of a scalar is written in the file.</summary>
    public TextForm Form { get; }

    /// <summary>Number of spaces before each line of an indented text.</summary>
    public int Indentation { get; }

    /// <summary>Items of a list; empty for other kinds.</summary>
    public IReadOnlyList<StatedValue> Items { get; private init; } = NoItems;

    /// <summary>Fields of a map in order; empty for other kinds.</summary>
    public IReadOnlyList<StatedField> Fields { get; private init; } = NoFields;

    /// <summary>Returns the value of a field of a map; null if there is none.</summary>
    public StatedValue? this[string name]
    {
        get
        {
            // Without an enumerator, which would be allocated for each of the many fields that are asked for.
            for (var index = 0; index < Fields.Count; index++)
            {
                if (Fields[index] is var field && string.Equals(field.Name, name, StringComparison.Ordinal))
                {
                    return field.Value;
                }
            }

            return null;
        }
    }

    /// <summary>Makes a scalar: null, boolean, number or text.</summary>
    public static StatedValue Scalar(StatedKind kind, string text, int line, int column, TextForm form = default, int indentation = 0) =>
        new(kind, text, line, column, form, indentation);

    public static StatedValue List(IReadOnlyList<StatedValue> items, int line, int column) =>
        new(StatedKind.List, "", line, column) { Items = items };

    /// <summary>Makes a map. Names must be unique, which the reader has checked.</summary>
    public static StatedValue Map(IReadOnlyList<StatedField> fields, int line, int column) =>
        new(StatedKind.Map, "", line, column) { Fields = fields };
}

/// <summary>A field of a map as stated: its name, the location of the name, and its value.</summary>
internal readonly record struct StatedField(string Name, int Line, int Column, StatedValue Value);
