namespace StaticPublication.Reading;

/// <summary>Reads a record from a Markdown file: YAML between two lines of three hyphens, then the text.</summary>
internal static class FrontMatterReading
{
    private const string Fence = "---";

    /// <summary>Returns the record. Reports a file that cannot be read and returns null.</summary>
    public static Record? Record(string path, ReadOnlySpan<byte> bytes, long offset, FaultList faults)
    {
        if (FileText.Of(path, bytes, offset, faults) is not { } text)
        {
            return null;
        }

        var opening = LineEnd(text, 0);
        if (text.AsSpan(0, opening).TrimEnd() is not Fence)
        {
            faults.Add(Faults.NoFrontMatter(path));
            return null;
        }

        var start = Math.Min(opening + 1, text.Length);
        var closing = Closing(text, start);
        if (closing < 0)
        {
            faults.Add(Faults.UnclosedFrontMatter(path, text.AsSpan().TrimEnd('\n').Count('\n') + 1));
            return null;
        }

        var yaml = new YamlText(path, FileText.WithoutControls(text[start..closing], path, 2, faults), 2);
        var body = text[Math.Min(LineEnd(text, closing) + 1, text.Length)..];
        var bodyLine = 3 + yaml.Text.AsSpan().Count('\n');
        FileText.CheckBody(path, body, bodyLine, faults);
        return YamlReading.Read(yaml, faults, JsonReading.MaxLevels + 1) switch
        {
            null => null,
            { Kind: StatedKind.Map } fields => new Record(path, fields, TextReading.Normalised(body), bodyLine),
            { Kind: StatedKind.Null } => new Record(path, StatedValue.Map([], 1, 1), TextReading.Normalised(body), bodyLine),
            var other => NotAMap(path, other, faults),
        };
    }

    private static Record? NotAMap(string path, StatedValue other, FaultList faults)
    {
        faults.Add(Faults.NotAnObject(new SourceLocation(path, other.Line, other.Column), other.Kind, inList: false));
        return null;
    }

    /// <summary>Index of the closing fence, or -1.</summary>
    private static int Closing(string text, int start)
    {
        while (start < text.Length)
        {
            var end = LineEnd(text, start);
            if (text.AsSpan(start, end - start).TrimEnd() is Fence)
            {
                return start;
            }

            start = end + 1;
        }

        return -1;
    }

    private static int LineEnd(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end;
    }
}
