console.warn('Goodword: the chat is not built, see bin/run');
