namespace StaticPublication.Rendering;

/// <summary>Formats sentences of the strings files with HTML in their placeholders: dates as <c>time</c> elements, names as links.
/// Everything else is escaped.</summary>
/// <param name="strings">The strings of the interface in the site's language.</param>
internal sealed class Phrases(Strings strings)
{
    /// <summary>Returns a sentence whose <c>{name}</c> placeholders are replaced by text or <see cref="Html"/>.</summary>
    public Html Say(string key, params ReadOnlySpan<(string Name, object Value)> places)
    {
        using var writer = new PageWriter();
        var text = strings[key].AsSpan();
        for (int open; (open = text.IndexOf('{')) >= 0; )
        {
            var close = text.IndexOf('}');
            writer.Text(text[..open]);
            Print(writer, Find(places, text[(open + 1)..close], key));
            text = text[(close + 1)..];
        }

        writer.Text(text);
        return Made(writer);
    }

    /// <summary>Returns escaped text.</summary>
    public static Html Text(string text)
    {
        using var writer = new PageWriter();
        writer.Text(text);
        return Made(writer);
    }

    /// <summary>Returns a full date, as far as it is known.</summary>
    public Html Time(PartialDate date) => Time(date, strings.Date(date));

    /// <summary>Returns a full date.</summary>
    public Html Time(DateOnly day) => Time(PartialDate.Of(day));

    /// <summary>Returns a short date, for lists and tables.</summary>
    public Html ShortTime(PartialDate date) => Time(date, strings.ShortDate(date));

    /// <summary>Returns a link; the plain name if the address is empty.</summary>
    public static Html Link(string address, string name) => address.Length == 0 ? Text(name) : Link(address, Text(name));

    /// <summary>Returns a link.</summary>
    public static Html Link(string address, Html name)
    {
        using var writer = new PageWriter();
        writer.Raw("<a href=\"");
        writer.Text(address);
        writer.Raw("\">");
        writer.Raw(name.Utf8.Span);
        writer.Raw("</a>");
        return Made(writer);
    }

    /// <summary>Joins pieces with a separator of plain text.</summary>
    public static Html Joined(string separator, IEnumerable<Html> pieces)
    {
        using var writer = new PageWriter();
        foreach (var piece in pieces)
        {
            if (writer.Utf8.Length > 0)
            {
                writer.Text(separator);
            }

            writer.Raw(piece.Utf8.Span);
        }

        return Made(writer);
    }

    /// <summary>Returns a paragraph that browsers do not show.</summary>
    public static Html Hidden(Html said)
    {
        using var writer = new PageWriter();
        writer.Raw("<p hidden>");
        writer.Raw(said.Utf8.Span);
        writer.Raw("</p>\n");
        return Made(writer);
    }

    /// <summary>Returns what one speaker of a debate said, below the name and whatever is printed after it.</summary>
    public static Html Speech(string speaker, string after, Html said)
    {
        using var writer = new PageWriter();
        writer.Raw("<div class=\"turn\"><p class=\"who\"><b>");
        writer.Text(speaker);
        writer.Raw("</b>");
        writer.Text(after);
        writer.Raw("</p>\n");
        writer.Raw(said.Utf8.Span);
        writer.Raw("</div>\n");
        return Made(writer);
    }

    /// <summary>Returns text with the letters of ordinals in superscript: « 2e circonscription ».</summary>
    public static Html Ordinals(string text)
    {
        using var writer = new PageWriter();
        var from = 0;
        for (var i = 1; i < text.Length; i++)
        {
            var length = OrdinalEnding(text, i);
            if (length > 0)
            {
                writer.Text(text.AsSpan(from, i - from));
                writer.Raw("<sup>");
                writer.Text(text.AsSpan(i, length));
                writer.Raw("</sup>");
                from = i + length;
            }
        }

        writer.Text(text.AsSpan(from));
        return Made(writer);
    }

    private static int OrdinalEnding(string text, int at) =>
        !char.IsAsciiDigit(text[at - 1]) ? 0
        : Ends(text, at, "er") || Ends(text, at, "re") ? 2
        : Ends(text, at, "e") ? 1
        : 0;

    private static bool Ends(string text, int at, string ending) =>
        text.AsSpan(at).StartsWith(ending, StringComparison.Ordinal)
        && (at + ending.Length == text.Length || !char.IsLetterOrDigit(text[at + ending.Length]));

    private static Html Time(PartialDate date, string words)
    {
        using var writer = new PageWriter();
        writer.Raw("<time datetime=\"");
        writer.Text(date.ToString());
        writer.Raw("\">");
        writer.Text(words);
        writer.Raw("</time>");
        return Made(writer);
    }

    private static object Find(ReadOnlySpan<(string Name, object Value)> places, ReadOnlySpan<char> name, string key)
    {
        foreach (var place in places)
        {
            if (name.SequenceEqual(place.Name))
            {
                return place.Value;
            }
        }

        throw new KeyNotFoundException($"\"{key}\" has a place \"{name}\" that nothing fills.");
    }

    private static void Print(PageWriter writer, object value)
    {
        if (value is Html html)
        {
            writer.Raw(html.Utf8.Span);
        }
        else
        {
            writer.Text((string)value);
        }
    }

    private static Html Made(PageWriter writer) => Html.Trusted(writer.Utf8.ToArray());
}
