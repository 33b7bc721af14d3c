using YamlDotNet.Core;

namespace StaticPublication.Reading;

/// <summary>Finds the exact position of an error in YAML, and chooses the fault.</summary>
internal static class YamlFaults
{
    /// <summary>Returns the fault for a syntax error at the position where the parser stopped.</summary>
    public static Fault Syntax(YamlText yaml, YamlException stop)
    {
        var at = Math.Clamp((int)stop.Start.Index, 0, yaml.Text.Length);
        if (stop.Message.Contains("invalid Unicode surrogates", StringComparison.Ordinal))
        {
            return Faults.HalfSurrogate(yaml.PlaceOf(at), yaml.FieldAt(at), "\\u");
        }

        return Tab(yaml, stop)
            ?? Quote(yaml, at)
            ?? Colon(yaml, at)
            ?? Unclosed(yaml, stop, at)
            ?? Indent(yaml, at)
            ?? Faults.YamlSyntax(yaml.PlaceOf(at), yaml.FieldAt(at));
    }

    private static Fault? Unclosed(YamlText yaml, YamlException stop, int at)
    {
        // The parser says where a quote began, and where a bracket should have ended.
        var isBracket = at < yaml.Text.Length && (yaml.Text[at] is '[' or '{');
        var begun =
            isBracket || stop.Message.Contains("quoted scalar", StringComparison.Ordinal) ? at
            : stop.Message.Contains("flow mapping", StringComparison.Ordinal)
            || stop.Message.Contains("flow sequence", StringComparison.Ordinal)
                ? OpenBracket(yaml.Text, at)
            : -1;
        return begun >= 0 && begun < yaml.Text.Length && yaml.Text[begun] is '"' or '\'' or '[' or '{'
            ? Faults.Unclosed(yaml.PlaceOf(begun), yaml.FieldAt(begun), yaml.Text[begun], "YAML-SYNTAX")
            : null;
    }

    private static int OpenBracket(string text, int before)
    {
        var closed = 0;
        for (var at = before - 1; at >= 0; at--)
        {
            if (text[at] is ']' or '}')
            {
                closed++;
            }
            else if (text[at] is '[' or '{' && closed-- == 0)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Returns a fault for the first tab used as indentation. The parser accepts some that other YAML parsers refuse.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="blocks">Ranges of block scalars.</param>
    public static Fault? TabIn(YamlText yaml, List<Range> blocks)
    {
        var next = 0;
        for (var at = yaml.Text.AsSpan().IndexOf('\t'); at >= 0; at = TabAfter(yaml.Text, LineEnd(yaml.Text, at)))
        {
            while (next < blocks.Count && blocks[next].End.Value <= at)
            {
                next++;
            }

            var start = LineStart(yaml.Text, at);
            var line = yaml.Text.AsSpan(start, LineEnd(yaml.Text, at) - start);
            var inBlock = next < blocks.Count && blocks[next].Start.Value <= at;
            if (!inBlock && line[..(at - start)].Trim(" -").IsEmpty && !line.IsWhiteSpace())
            {
                return Faults.YamlTab(yaml.PlaceOf(at), yaml.FieldAt(at));
            }
        }

        return null;
    }

    private static int TabAfter(string text, int from)
    {
        var tab = text.AsSpan(from).IndexOf('\t');
        return tab < 0 ? -1 : from + tab;
    }

    // The parser reports the line of the surrounding field. The error is on the first line from there on that is indented with a tab.
    private static Fault? Tab(YamlText yaml, YamlException stop)
    {
        if (!stop.Message.Contains(" tab ", StringComparison.Ordinal))
        {
            return null;
        }

        for (var start = LineStart(yaml.Text, (int)stop.Start.Index); start < yaml.Text.Length; start = LineEnd(yaml.Text, start) + 1)
        {
            var line = yaml.Text.AsSpan(start, LineEnd(yaml.Text, start) - start);
            var tab = line[..^line.TrimStart(" \t").Length].IndexOf('\t');
            if (tab >= 0)
            {
                return Faults.YamlTab(yaml.PlaceOf(start + tab), yaml.FieldAt(start));
            }
        }

        return null;
    }

    /// <summary>Text directly after a closing quote: the quote was meant as an apostrophe.</summary>
    private static Fault? Quote(YamlText yaml, int at)
    {
        var start = LineStart(yaml.Text, at);
        if (at - start < 2 || at >= yaml.Text.Length || yaml.Text[at - 1] is not ('\'' or '"') || yaml.Text[at] is ':' or ' ' or '\n')
        {
            return null;
        }

        var quote = yaml.Text[at - 1];
        var opening = yaml.Text.LastIndexOf(quote, at - 2, at - 1 - start);
        if (opening < 0)
        {
            return null;
        }

        // The value extends to the last quote on the line, or to its end.
        var line = yaml.Text[opening..LineEnd(yaml.Text, at)];
        var value = line[1..Math.Max(line.LastIndexOf(quote), at - opening)].TrimEnd(quote);
        return Faults.YamlQuote(
            yaml.PlaceOf(at),
            yaml.FieldAt(at),
            NameBefore(yaml.Text, opening),
            value,
            quote,
            yaml.Text[(opening + 1)..(at - 1)]
        );
    }

    /// <summary>A second ": " on a line whose value is not quoted.</summary>
    private static Fault? Colon(YamlText yaml, int at)
    {
        var start = LineStart(yaml.Text, at);
        if (
            at >= yaml.Text.Length
            || yaml.Text[at] != ':'
            || yaml.Text.IndexOf(": ", start, at - start, StringComparison.Ordinal) is not (>= 0 and var first)
        )
        {
            return null;
        }

        var value = yaml.Text[(first + 2)..LineEnd(yaml.Text, at)].Trim();
        return value is ['"' or '\'' or '[' or '{', ..]
            ? null
            : Faults.YamlColon(yaml.PlaceOf(at), yaml.FieldAt(at), NameBefore(yaml.Text, first + 2), value);
    }

    /// <summary>A field after one with a value on its own line, and further to the right: the parser takes its colon for one of that
    /// value.</summary>
    private static Fault? Indent(YamlText yaml, int at)
    {
        var start = LineStart(yaml.Text, at);
        var line = yaml.Text.AsSpan(start, LineEnd(yaml.Text, at) - start);
        var indent = line.Length - line.TrimStart(' ').Length;
        var colon = line.IndexOf(':');
        var before = start == 0 ? "" : yaml.Text[LineStart(yaml.Text, start - 1)..(start - 1)];
        var isFurther = indent > before.Length - before.TrimStart(' ').Length && before.IndexOf(": ", StringComparison.Ordinal) > 0;
        return isFurther && colon > indent && line[indent..colon].IndexOfAny(" \"'[{") < 0
            ? Faults.YamlIndent(yaml.PlaceOf(start + indent), line[indent..colon].ToString())
            : null;
    }

    /// <summary>Returns the name of the field whose value begins at an index.</summary>
    private static string NameBefore(string text, int value)
    {
        var before = text.AsSpan(LineStart(text, value), value - LineStart(text, value)).TrimEnd().TrimEnd(':');
        return before[(before.LastIndexOfAny(" {[,") + 1)..].ToString();
    }

    private static int LineStart(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', Math.Min(at, text.Length) - 1) + 1;

    private static int LineEnd(string text, int at)
    {
        var end = at >= text.Length ? -1 : text.IndexOf('\n', at);
        return end < 0 ? text.Length : end;
    }
}
