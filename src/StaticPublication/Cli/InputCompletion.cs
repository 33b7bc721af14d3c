using System.CommandLine;
using System.CommandLine.Completions;

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
                // Help of the commands above has no folder.
                var folder = context.ParseResult.GetValue(input);
                var site = folder is null ? null : InputFlow.ReadSite(new Options { Input = folder });
                return fileOf(context.ParseResult) is { } file && site?.Context is { } read
                    ? read.References.Entries(file).Select(entry => new CompletionItem(entry.Id))
                    : [];
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or WrongUseException)
            {
                return [];
            }
        };
}
