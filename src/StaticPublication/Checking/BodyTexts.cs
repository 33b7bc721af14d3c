namespace StaticPublication.Checking;

/// <summary>Converts the Markdown below a front matter to <c>texts</c>, so that all later steps see one form of record.</summary>
internal static class BodyTexts
{
    /// <summary>The record with its body moved into <c>texts</c>; without a body or a known kind, the record itself.</summary>
    public static Record Unfolded(Record record, NameIndex<Kind> kinds, TextHeadings headings, FaultList faults)
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

        var texts = StatedValue.List(Attributed(record, Parts(record, kind, headings, faults), faults), record.BodyLine, 1);
        var fields = record
            .Fields.Fields.Where(field => field.Name != "texts")
            .Append(new StatedField("texts", record.BodyLine, 1, texts))
            .ToList();
        return record with { Fields = StatedValue.Map(fields, record.Fields.Line, record.Fields.Column) };
    }

    private static List<(string Role, string Markdown, int Line)> Parts(Record record, Kind kind, TextHeadings known, FaultList faults)
    {
        var lines = record.Body!.Split('\n');
        var headings = BodyHeading.In(lines).ToList();
        var begun = headings.FindAll(heading => heading.Level == 1 && known.RoleOf(kind, heading.Words) is not null);
        var roles = begun.ConvertAll(heading => known.RoleOf(kind, heading.Words)!);
        var strange = Strange(headings.Except(begun), kind, known, roles.Count == 0 ? [kind.Texts[0].Role] : [.. roles]).ToList();
        faults.AddAll(
            strange.Select(found => Faults.StrangeHeading(PlaceOf(found.Heading.Line), found.Heading.Words, kind.Id, found.Nearest))
        );
        if (begun.Count == 0)
        {
            return [(kind.Texts[0].Role, record.Body.Trim('\n'), record.BodyLine + FirstLine(lines, 0))];
        }

        // A heading that is refused is fault enough for the words below it.
        if (FirstLine(lines, 0) < begun[0].Line && !strange.Exists(found => found.Heading.Line < begun[0].Line))
        {
            faults.Add(Faults.WordsBeforeHeading(PlaceOf(FirstLine(lines, 0)), kind.Texts[0].Heading));
        }

        return [.. begun.Select((heading, i) => (roles[i], Below(heading, i), record.BodyLine + FirstLine(lines, heading.After)))];

        SourceLocation PlaceOf(int line) => new(record.Path, record.BodyLine + line, 1);

        string Below(BodyHeading heading, int i) =>
            string.Join('\n', lines[heading.After..(i + 1 < begun.Count ? begun[i + 1].Line : lines.Length)]).Trim('\n');
    }

    // Another heading of level 1, or one near a heading of the kind: what stands below it would be published within the wrong text.
    private static IEnumerable<(BodyHeading Heading, IReadOnlyList<string> Nearest)> Strange(
        IEnumerable<BodyHeading> others,
        Kind kind,
        TextHeadings known,
        HashSet<string> present
    ) =>
        others
            .Where(other => other.Level == 1 || known.Near(kind, other.Words, present, missing: other.Level == 0).Count > 0)
            .Select(other => (other, known.Nearest(kind, other.Words, present)));

    private static int FirstLine(string[] lines, int line)
    {
        while (line < lines.Length - 1 && string.IsNullOrWhiteSpace(lines[line]))
        {
            line++;
        }

        return line;
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
