namespace StaticPublication.Reading;

/// <summary>Decodes the text of a YAML or Markdown file: strict UTF-8, line feeds, no control characters.</summary>
internal static class FileText
{
    // A binary file would cause a fault for every byte. The first faults are enough to recognise it.
    private const int MaxReported = 20;

    /// <summary>Returns the text with line feeds as line ends. Reports a conflict of git, or the field that contains the first byte that is
    /// not UTF-8, and returns null.</summary>
    public static string? Of(string path, ReadOnlySpan<byte> bytes, long offset, FaultList faults)
    {
        if (ConflictMarks.In(path, bytes) is { } conflict)
        {
            faults.Add(conflict);
            return null;
        }

        var bad = Utf8Reading.BadByteIn(bytes);
        if (bad < 0)
        {
            return Utf8Reading.Text(bytes).Replace("\r\n", "\n", StringComparison.Ordinal);
        }

        var before = new YamlText(path, Utf8Reading.Text(bytes[..bad]), 1);
        var field = path.EndsWith(".md", StringComparison.Ordinal) ? MarkdownFieldAt(before) : before.FieldAt(bad);
        faults.Add(Faults.NotUtf8(before.PlaceOf(before.Text.Length), field, bytes[bad], offset + bad));
        return null;
    }

    /// <summary>Reports each control character and replaces it by a space, so that the rest of the YAML can be read.</summary>
    public static string WithoutControls(string text, string path, int firstLine, FaultList faults)
    {
        if (FirstBad(text, 0) < 0)
        {
            return text;
        }

        var yaml = new YamlText(path, text, firstLine);
        var clean = text.ToCharArray();
        var reported = 0;
        for (var at = FirstBad(text, 0); at >= 0; at = FirstBad(text, at + 1))
        {
            clean[at] = ' ';
            if (reported++ < MaxReported)
            {
                faults.Add(Faults.ControlCharacter(yaml.PlaceOf(at), yaml.FieldAt(at), text[at]));
            }
        }

        return new string(clean);
    }

    public static void CheckBody(string path, string body, int line, FaultList faults)
    {
        var text = new YamlText(path, body, line);
        var reported = 0;
        for (var at = TextReading.ControlIn(body); at >= 0 && reported++ < MaxReported; at = TextReading.ControlIn(body, at + 1))
        {
            faults.Add(Faults.ControlCharacter(text.PlaceOf(at), "texts[].markdown", body[at]));
        }
    }

    // The parser follows YAML 1.1 here: it treats U+2028 and U+2029 as line ends and would drop them.
    private static int FirstBad(string text, int from)
    {
        var control = TextReading.ControlIn(text, from);
        var line = text.AsSpan(from, (control < 0 ? text.Length : control) - from).IndexOfAny('\u2028', '\u2029');
        return line < 0 ? control : from + line;
    }

    private static string MarkdownFieldAt(YamlText before)
    {
        var closed = before.Text.AsSpan().IndexOf("\n---", StringComparison.Ordinal);
        return closed < 0 ? before.FieldAt(before.Text.Length) : "texts[].markdown";
    }
}
