using StaticPublication.Text;

namespace StaticPublication.Checking;

/// <summary>Converts the Markdown below a front matter to <c>texts</c>, so that all later steps see one form of record.</summary>
internal static class BodyTexts
{
    /// <summary>Returns the record with its body moved to <c>texts</c>; the record itself if it has no body or no known kind.</summary>
    public static Record Unfolded(Record record, NameIndex<Kind> kinds, FaultList faults)
    {
        if (record.Body.AsSpan().IsWhiteSpace() || References.Named(kinds, record.Fields["kind"]) is not { } kind)
        {
            return record;
        }

        if (kind.Texts.Count == 0)
        {
            faults.Add(Faults.BodyWithoutText(new SourceLocation(record.Path, record.BodyLine, 1), kind.Id));
            return record;
        }

        var parts = Parts(record, kind, faults);
        var texts = StatedValue.List(Attributed(record, parts, faults), record.BodyLine, 1);
        var fields = record
            .Fields.Fields.Where(field => field.Name != "texts")
            .Append(new StatedField("texts", record.BodyLine, 1, texts))
            .ToList();
        return record with { Fields = StatedValue.Map(fields, record.Fields.Line, record.Fields.Column) };
    }

    private static List<(string Role, string Markdown, int Line)> Parts(Record record, Kind kind, FaultList faults)
    {
        var parts = new List<(string Role, string Markdown, int Line)>();
        var lines = record.Body!.Split('\n');
        string? role = null;
        var start = 0;
        var fence = "";
        for (var i = 0; i < lines.Length; i++)
        {
            fence = Fence(lines[i], fence);
            var text = fence.Length == 0 && lines[i].StartsWith("# ", StringComparison.Ordinal) ? TextOf(kind, lines[i][2..]) : null;
            if (text is not null)
            {
                Close(i);
                role = text.Role;
                start = i + 1;
            }
        }

        Close(lines.Length);
        return parts;

        void Close(int end)
        {
            var markdown = string.Join('\n', lines[start..end]);
            if (role is null && end == lines.Length)
            {
                parts.Add((kind.Texts[0].Role, markdown.Trim('\n'), FirstLine()));
            }
            else if (role is null && !string.IsNullOrWhiteSpace(markdown))
            {
                faults.Add(Faults.WordsBeforeHeading(new SourceLocation(record.Path, FirstLine(), 1), kind.Texts[0].Heading));
            }
            else if (role is not null)
            {
                parts.Add((role, markdown.Trim('\n'), FirstLine()));
            }
        }

        int FirstLine()
        {
            var line = start;
            while (line < lines.Length - 1 && lines[line].Length == 0)
            {
                line++;
            }

            return record.BodyLine + line;
        }
    }

    // Returns the open code fence after this line (CommonMark 4.5); empty if there is none.
    private static string Fence(string line, string open)
    {
        var trimmed = line.AsSpan().TrimStart(' ');
        var run = trimmed.Length >= 3 && trimmed[0] is '`' or '~' ? trimmed[..^trimmed.TrimStart(trimmed[0]).Length] : default;
        if (open.Length == 0)
        {
            return run.Length >= 3 ? run.ToString() : "";
        }

        return run.Length >= open.Length && run[0] == open[0] && trimmed[run.Length..].IsWhiteSpace() ? "" : open;
    }

    private static KindText? TextOf(Kind kind, string heading)
    {
        var key = Folding.Key(heading);
        return kind.Texts.FirstOrDefault(text => Folding.Key(text.Heading) == key);
    }

    // Attributes in the front matter belong to the next text of the same role, in order.
    private static List<StatedValue> Attributed(Record record, List<(string Role, string Markdown, int Line)> parts, FaultList faults)
    {
        var given = (record.Fields["texts"]?.Items ?? []).ToList();
        var texts = new List<StatedValue>();
        foreach (var (role, markdown, line) in parts)
        {
            var own = given.FindIndex(item => item["role"]?.Text == role && item["markdown"] is null);
            var fields =
                own < 0
                    ? [new StatedField("role", line, 1, StatedValue.Scalar(StatedKind.Text, role, line, 1))]
                    : given[own].Fields.ToList();
            fields.Add(new StatedField("markdown", line, 1, StatedValue.Scalar(StatedKind.Text, markdown, line, 1)));
            texts.Add(StatedValue.Map(fields, own < 0 ? line : given[own].Line, own < 0 ? 1 : given[own].Column));
            if (own >= 0)
            {
                given.RemoveAt(own);
            }
        }

        foreach (var left in given)
        {
            if (left["markdown"] is null)
            {
                faults.Add(Faults.TextWithoutWords(record.PlaceOf(left), "texts[]", left["role"]?.Text ?? ""));
            }
            else
            {
                texts.Add(left);
            }
        }

        return texts;
    }
}
