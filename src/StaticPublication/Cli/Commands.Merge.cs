using System.CommandLine;
using System.Globalization;
using StaticPublication.Text;

namespace StaticPublication.Cli;

/// <summary>The command that merges two entries of an authority file.</summary>
internal static partial class Commands
{
    private static Command Merge()
    {
        var file = new Argument<string>("authority") { Description = "Whose entries: headings, ministries, authors…" }.OneOf([
            .. Shapes.Authorities.Keys,
            .. EntryWords.Files.Keys,
        ]);
        var kept = new Argument<string>("kept") { Description = "The entry that stays, by its id or name." };
        var other = new Argument<string>("other") { Description = "The entry that goes; its id and its names lead to the one that stays." };
        foreach (var entry in new[] { kept, other })
        {
            entry.CompletionSources.Add(
                InputCompletion.Ids(Input, result =>
                    result.GetResult(file) is { Tokens: [{ Value: var word }] } ? EntryWords.Files.GetValueOrDefault(word, word) : null
                )
            );
        }

        var keepOwn = new Option<bool>("--keep-own")
        {
            Description = "Of what both state differently, keeps what the entry that stays says.",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Says what would change, and writes nothing." };
        var merge = new Command("merge", "Makes one of two entries, and renames the other in every record.")
        {
            file,
            kept,
            other,
            Input,
            Theme,
            keepOwn,
            dryRun,
        };
        merge.SetAction(result =>
        {
            var name = EntryWords.Files.GetValueOrDefault(result.GetValue(file)!, result.GetValue(file)!);
            var ids = (result.GetValue(kept)!, result.GetValue(other)!);
            return Merge(result, name, ids, result.GetValue(keepOwn), writes: !result.GetValue(dryRun));
        });
        return merge;
    }

    private static int Merge(ParseResult result, string file, (string Kept, string Other) ids, bool keepsOwn, bool writes)
    {
        var merge = MergeFlow.Run(
            new Options { Input = InputFolder.Required(result.GetValue(Input)!), Theme = result.GetValue(Theme)! },
            file,
            ids,
            keepsOwn,
            writes
        );
        new Terminal().Faults(merge.Faults, int.MaxValue);
        foreach (var difference in merge.Differences)
        {
            var (kept, other) = (Yaml.Inline(difference.Kept), Yaml.Inline(difference.Other));
            Terminal.Say($"{difference.Field}: {kept} in {ids.Kept}, {other} in {ids.Other}.");
        }

        if (merge.Files.Count == 0)
        {
            Terminal.Say(
                merge.Faults.Count > 0
                    ? "Nothing was written: the input must be without errors before and after."
                    : $"Nothing was written: make these fields agree, or keep those of {ids.Kept} by --keep-own."
            );
            return 1;
        }

        TellMerged(merge, ids, writes);
        return 0;
    }

    private static void TellMerged(Merge merge, (string Kept, string Other) ids, bool wrote)
    {
        foreach (var (path, _) in merge.Files)
        {
            Terminal.Print(path);
        }

        foreach (var remark in merge.Remarks)
        {
            Terminal.Say($"Taken out with the entry: {remark}");
        }

        var values = Terminal.Count(merge.Files.Sum(changed => changed.Values), "place");
        var files = merge.Files.Count.ToString(CultureInfo.InvariantCulture);
        Terminal.Say(
            wrote
                ? $"{ids.Other} is now {ids.Kept}: renamed in {values}; files changed: {files}."
                : $"{ids.Other} would become {ids.Kept}: renamed in {values}; files to change: {files}. Nothing was written."
        );
    }
}
