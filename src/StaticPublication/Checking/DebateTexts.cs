namespace StaticPublication.Checking;

/// <summary>The text of a debate as one text for each speech, so that nobody's words stand under another's name.</summary>
internal static class DebateTexts
{
    /// <summary>The record with its debates told apart; the record itself where it has none, or states the speakers already.</summary>
    public static Record Parted(Record record)
    {
        var texts = record.Fields["texts"];
        if (texts is null || !texts.Items.Any(IsWhole))
        {
            return record;
        }

        var parted = StatedValue.List(
            [.. texts.Items.SelectMany(text => IsWhole(text) ? Speeches(record, text) : [text])],
            texts.Line,
            texts.Column
        );
        var fields = record.Fields.Fields.Select(field => field.Name == "texts" ? field with { Value = parted } : field).ToList();
        return record with { Fields = StatedValue.Map(fields, record.Fields.Line, record.Fields.Column) };
    }

    private static bool IsWhole(StatedValue text) =>
        text["role"]?.Text == TextRoles.Debate && text["speaker"] is null && text["markdown"] is { Kind: StatedKind.Text };

    private static IEnumerable<StatedValue> Speeches(Record record, StatedValue text)
    {
        var stated = text["markdown"]!;
        var markdown = stated.Text;
        var turns = SpeakerNames.In(markdown);
        var before = turns.Count == 0 ? markdown : markdown[..turns[0].From];
        if (turns.Count == 0 || !string.IsNullOrWhiteSpace(before))
        {
            yield return Speech(text, Words(0, before), null, null);
        }

        for (var i = 0; i < turns.Count; i++)
        {
            var turn = turns[i];
            var said = turn.Slope + markdown[turn.Start..(i + 1 < turns.Count ? Math.Max(turns[i + 1].From, turn.Start) : markdown.Length)];
            yield return Speech(
                text,
                Words(turn.Start, said),
                turn.Speaker is null ? null : Words(turn.Index, turn.Speaker),
                turn.Function is null ? null : Words(turn.Index, turn.Function)
            );
        }

        StatedValue Words(int index, string words)
        {
            var place = record.PlaceOf(stated, index);
            return StatedValue.Scalar(StatedKind.Text, words.Trim(), place.Line, place.Column);
        }
    }

    private static StatedValue Speech(StatedValue whole, StatedValue markdown, StatedValue? speaker, StatedValue? function)
    {
        var fields = whole.Fields.Where(field => field.Name is not ("markdown" or "function")).ToList();
        foreach (var (name, value) in new[] { ("markdown", markdown), ("speaker", speaker), ("function", function) })
        {
            if (value is not null)
            {
                fields.Add(new StatedField(name, value.Line, value.Column, value));
            }
        }

        return StatedValue.Map(fields, whole.Line, whole.Column);
    }
}
