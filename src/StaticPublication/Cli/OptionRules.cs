using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace StaticPublication.Cli;

/// <summary>What an option or an argument takes, held while the command line is read: what is not taken is wrong use, whatever comes
/// after.</summary>
internal static class OptionRules
{
    /// <summary>Paths: no empty ones, and none with a control character.</summary>
    public static Option<T> OfPath<T>(this Option<T> option)
    {
        option.Validators.Add(result => HoldPaths(result, option.Name));
        return option;
    }

    /// <inheritdoc cref="OfPath{T}(Option{T})"/>
    public static Argument<T> OfPath<T>(this Argument<T> argument)
    {
        argument.Validators.Add(result => HoldPaths(result, argument.Name));
        return argument;
    }

    /// <summary>What must be there already.</summary>
    /// <param name="option">The option.</param>
    /// <param name="exists">Whether something of that path is there.</param>
    /// <param name="what">Such as folder.</param>
    public static Option<T> That<T>(this Option<T> option, Predicate<string> exists, string what)
    {
        option.Validators.Add(result => HoldThere(result, option.Name, exists, what));
        return option;
    }

    /// <inheritdoc cref="That{T}(Option{T}, Predicate{string}, string)"/>
    public static Argument<T> That<T>(this Argument<T> argument, Predicate<string> exists, string what)
    {
        argument.Validators.Add(result => HoldThere(result, argument.Name, exists, what));
        return argument;
    }

    /// <summary>One of some words.</summary>
    public static Option<T> OneOf<T>(this Option<T> option, params IReadOnlyCollection<string> words)
    {
        option.Validators.Add(result => HoldWord(result, option.Name, words));
        return option;
    }

    /// <inheritdoc cref="OneOf{T}(Option{T}, IReadOnlyCollection{string})"/>
    public static Argument<T> OneOf<T>(this Argument<T> argument, params IReadOnlyCollection<string> words)
    {
        argument.Validators.Add(result => HoldWord(result, argument.Name, words));
        return argument;
    }

    /// <summary>Whole numbers of a range.</summary>
    public static Option<T> Between<T>(this Option<T> option, int least, int most)
    {
        option.Validators.Add(result =>
        {
            if (
                result.Tokens is [var token]
                && int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && (number < least || number > most)
            )
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{option.Name} takes {least} to {most}."));
            }
        });
        return option;
    }

    private static void HoldPaths(SymbolResult result, string name)
    {
        if (result.Tokens.FirstOrDefault(token => string.IsNullOrWhiteSpace(token.Value) || token.Value.Any(char.IsControl)) is { } token)
        {
            result.AddError($"{name} takes a path, and \"{token.Value}\" is not one.");
        }
    }

    private static void HoldWord(SymbolResult result, string name, IReadOnlyCollection<string> words)
    {
        if (result.Tokens.Any(token => !words.Contains(token.Value, StringComparer.Ordinal)))
        {
            result.AddError($"{name} takes one of {string.Join(", ", words)}.");
        }
    }

    private static void HoldThere(SymbolResult result, string name, Predicate<string> exists, string what)
    {
        if (result.Tokens.FirstOrDefault(token => !exists(token.Value)) is { } token)
        {
            result.AddError($"{name}: there is no {what} {token.Value}.");
        }
    }
}
