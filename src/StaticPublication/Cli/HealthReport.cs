using StaticPublication.Reading;

namespace StaticPublication.Cli;

/// <summary>Prints what an owner of the data would mend: each matter with its count, each case with its places and its command.</summary>
internal static class HealthReport
{
    /// <summary>Prints at most this many cases of each matter.</summary>
    public static void Print(IReadOnlyList<HealthGroup> groups, int max)
    {
        var words = ThemeReading.Words(ThemeReading.BuiltIn, Messages.Spoken);
        var colon = Messages.AreFrench ? "\u00A0:" : ":";
        if (groups.Count == 0)
        {
            Terminal.Print(words["health.none"]);
        }

        foreach (var (matter, cases) in groups)
        {
            var word = matter.ToString().ToLowerInvariant();
            Terminal.Print(
                $"{words[$"health.{word}.title"]}{colon} {words.Count("counts.cases", cases.Count)}. {words[$"health.{word}.text"]}"
            );
            foreach (var one in cases.Take(max))
            {
                var places = one.Documents.Select(document => document.Location).Concat(one.Entries.Select(entry => entry.Location));
                Terminal.Print($"  {one.Name}{colon} {string.Join(", ", places)}");
                if (one.Command is { } command)
                {
                    Terminal.Print($"    {command}");
                }
            }

            if (cases.Count > max)
            {
                Terminal.Print($"  {words.Count("changes.more", cases.Count - max)} (--max-faults)");
            }
        }
    }
}
