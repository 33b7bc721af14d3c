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
}
