using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using StaticPublication.Creating;

namespace StaticPublication.Cli;

/// <summary>What may be typed for ids of the input, as it is now.</summary>
internal static class InputCompletion
{
    /// <summary>Returns the ids of an authority file, which may depend on what was typed before; none of an input that cannot be
    /// read.</summary>
    public static Func<CompletionContext, IEnumerable<CompletionItem>> Ids(Option<string> input, Func<ParseResult, string?> fileOf) =>
        context =>
        {
            try
            {
                var site = InputFlow.ReadSite(new Options { Input = context.ParseResult.GetValue(input)! });
                return fileOf(context.ParseResult) is { } file && site.Context is { } read
                    ? read.References.Entries(file).Select(entry => new CompletionItem(entry.Id))
                    : [];
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or WrongUseException)
            {
                return [];
            }
        };

    /// <summary>Returns the authority file that an option of <c>new</c> names an entry of; null if it names none.</summary>
    public static string? FileOf(string option) =>
        NewAuthority.Files.GetValueOrDefault(option) is { } file && option != "kind" ? file
        : option is "lead" or "predecessors" ? "ministries"
        : option == "parent" ? "programmes"
        : null;
}
