using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Professions;

/// <summary>A recipe file that cannot be read stops the program at start, with the line that is wrong.</summary>
internal sealed class RecipeFileOptionsValidator : IValidateOptions<ProfessionsOptions>
{
    public ValidateOptionsResult Validate(string? name, ProfessionsOptions options)
    {
        if (options.OverrideFile.Length == 0) return ValidateOptionsResult.Success;
        var (file, fault) = RecipeFileSource.Load(options.OverrideFile);
        return file is not null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail($"Professions:OverrideFile: {fault}");
    }
}
