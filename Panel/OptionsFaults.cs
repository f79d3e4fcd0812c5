using Microsoft.Extensions.Options;

namespace DiscordAH.Panel;

/// <summary>Stops the program at start when settings are wrong, with every fault named.</summary>
internal sealed class OptionsFaults<TOptions>(Func<TOptions, IEnumerable<string>> faults) : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var found = faults(options).ToList();
        return found.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }
}
