// Packages in CommonJS that require Nest must find it already loaded as ESM.
import '@nestjs/common';
import '@nestjs/core';
import 'reflect-metadata';
// It requires htmlparser2, which is ESM: not while that is being imported.
import 'sanitize-html';
